/** Logging, changing and withdrawing evidence. */
import { call, send } from './call';
import type { Draft } from './types/Draft';
import type { EvidenceInput } from './types/EvidenceInput';
import type { EvidenceFilter } from './types/EvidenceFilter';
import type { Shows } from './types/Shows';

/** The initial content of the page of all evidence: the first part, the months to filter by, and whether there are templates. */
export const evidenceBoard = (wanted: EvidenceFilter, most: number) => call('evidence_board', { wanted, most });
/** The evidence that matches a filter: at most `most` items from an offset. */
export const evidencePart = (wanted: EvidenceFilter, from: number, most: number) =>
  call('evidence_part', { wanted, from, most });
/** Links every piece to every statement; returns the previous versions. */
export const link = (evidence: string[], shows: Shows[]) => call('link', { evidence, shows });
/** Begins a new piece as a copy of another, without its files. */
export const duplicate = (id: string) => call('duplicate', { id });
export const templates = () => call('templates');
/** Saves a piece as a template, without its files. */
export const saveTemplate = (id: string, name: string) => call('save_template', { id, name });
export const deleteTemplate = (id: string) => call('delete_template', { id });
/** Begins a new piece from a template. */
export const useTemplate = (id: string) => call('use_template', { id });
/** Where a text may name somebody; positions are in characters. */
export const lookAtText = (text: string) => call('look_at_text', { text });
/** Evidence and statements that contain all the words. */
export const find = (typed: string) => call('find', { typed });
/** The ids of indicators a text seems to show, the likeliest first. */
export const suggest = (text: string) => call('suggest', { text });
/** A piece as it was last saved, with everything its page shows. */
export const evidencePage = (id: string) => call('evidence_page', { id });
/** The draft of a piece, or else its newest version, with everything the form needs. */
export const draftPage = (id: string) => call('draft_page', { id });
/** Begins a draft, linked to an indicator when one is named. */
export const newDraft = (indicator: string | null) => call('new_draft', { indicator });
/** The draft of a piece of evidence, or null. */
export const draftOf = (id: string) => call('draft', { id });
/** An earlier version as an unsaved draft. */
export const earlier = (id: string, version: number) => call('earlier', { id, version });
export const editDraft = (id: string) => call('edit_draft', { id });
export const saveDraft = (draft: Draft) => call('save_draft', { draft });
export const finishDraft = (id: string) => call('finish_draft', { id });
export const discardDraft = (id: string) => call('discard_draft', { id });
export const withdraw = (id: string) => call('withdraw', { id });

export const bringBack = (id: string) => call('bring_back', { id });

/** Erases a piece for good: its words and files. Sign-offs on it stay as digests. */
export const erase = (id: string) => call('erase', { id });

/** The fields of a form that may name somebody. */
export const namesIn = (input: EvidenceInput) => call('names_in', { input });
/** Those of some saved pieces that may name somebody. */
export const toCheck = (evidence: string[]) => call('to_check', { evidence });

/** Attaches a file; only its bytes and its name are sent. */
export const attach = (file: File) => send('attach', file, { 'file-name': file.name });

/** Attaches the files dropped on the window last, on systems where the shell receives them. */
export const attachDropped = () => call('attach_dropped');
/** Attaches the content of the clipboard; `name` is for a picture, which has no name. */
export const attachCopied = (name: string) => call('attach_copied', { name });

/** Saves the alternative text of a picture; an empty text removes it. */
export const describe = (digest: string, words: string) => call('describe', { digest, words });

export const attachmentBytes = (digest: string) => call('attachment_bytes', { digest });
