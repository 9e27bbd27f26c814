/** Working life: entries of every noun, what is in force and what is coming up. */
import { call } from './call';
import type { EntryInput } from './types/EntryInput';
import type { GoalFrom } from './types/GoalFrom';

/** Every entry that stands, what is in force today, and the words of every noun. */
export const workingLife = () => call('working_life');
export const nounForms = () => call('noun_forms');
/** The form of a noun: empty, or with what an entry says now. */
export const entryPage = (of: string, id: string) => call('entry_page', { of, id });
/** A new entry for an empty id, else a new version of that one; its id. */
export const saveEntry = (of: string, id: string, input: EntryInput) => call('save_entry', { of, id, input });
export const withdrawEntry = (id: string) => call('withdraw_entry', { id });
/** Takes the last change to an entry back, or brings it back when it was withdrawn. */
export const undoEntry = (id: string) => call('undo_entry', { id });
export const eraseEntry = (id: string) => call('erase_entry', { id });
export const endDelegation = (id: string, day: string) => call('end_delegation', { id, day });
/** The owner agrees to it as it stands; a change of it takes that away. */
export const acceptEntry = (id: string) => call('accept_entry', { id });
/** Makes a goal out of what is there already; its id, and whether it is new. */
export const goalFrom = (from: GoalFrom) => call('goal_from', { from });
/** `done`, `dropped`, or empty for open again. */
export const closeGoal = (id: string, how: string) => call('close_goal', { id, how });
export const useScopeTemplate = (template: string) => call('use_scope_template', { template });
/** Saves what is coming up for a calendar; the file's name, or null when no place was chosen. */
export const saveCalendar = () => call('save_calendar');
