/** Working life: entries of every noun, what is in force, and what is coming up. */
import { call } from './call';
import type { EntryInput } from './types/EntryInput';
import type { GoalFrom } from './types/GoalFrom';

/** All current entries, what is in force today, and the words of every noun. */
export const workingLife = () => call('working_life');
export const nounForms = () => call('noun_forms');
/** The form of a noun: empty, or with the current version of an entry. */
export const entryPage = (of: string, id: string) => call('entry_page', { of, id });
/** Saves a new entry for an empty id, else a new version of that entry; its id. */
export const saveEntry = (of: string, id: string, input: EntryInput) => call('save_entry', { of, id, input });
export const withdrawEntry = (id: string) => call('withdraw_entry', { id });
/** Undoes the last change to an entry, including its withdrawal. */
export const undoEntry = (id: string) => call('undo_entry', { id });
export const eraseEntry = (id: string) => call('erase_entry', { id });
export const endDelegation = (id: string, day: string) => call('end_delegation', { id, day });
/** Records that the owner accepts the current version; a change removes that. */
export const acceptEntry = (id: string) => call('accept_entry', { id });
/** Makes a goal from a gap, returned work or similar; its id, and whether it is new. */
export const goalFrom = (from: GoalFrom) => call('goal_from', { from });
/** Closes a goal as `done` or `dropped`, or reopens it if empty. */
export const closeGoal = (id: string, how: string) => call('close_goal', { id, how });
export const useScopeTemplate = (template: string) => call('use_scope_template', { template });
/** Saves what is coming up as a calendar file; its name, or null if cancelled. */
export const saveCalendar = () => call('save_calendar');
