/** Logging, changing and withdrawing evidence. */
import { call, send } from './call';
import type { Draft } from './types/Draft';
import type { EvidenceInput } from './types/EvidenceInput';

/** The evidence with these words, or all of it: from that place on, and at most so many. */
export const evidenceList = (search: string, from: number, most: number) =>
  call('evidence_part', { search, from, most });
/** Evidence and statements that hold all the words. */
export const find = (typed: string) => call('find', { typed });
/** The ids of indicators a text seems to show, the likeliest first. */
export const suggest = (text: string) => call('suggest', { text });
/** A piece as it was last saved, with everything its page shows. */
export const evidencePage = (id: string) => call('evidence_page', { id });
/** The draft of a piece, or its newest version to begin with, with everything the form needs. */
export const draftPage = (id: string) => call('draft_page', { id });
/** Begins a draft, linked to an indicator when one is named. */
export const newDraft = (indicator: string | null) => call('new_draft', { indicator });
/** The draft of a piece of evidence, or null. */
export const draftOf = (id: string) => call('draft', { id });
/** What an earlier version said, as a draft that is not saved yet. */
export const earlier = (id: string, version: number) => call('earlier', { id, version });
export const editDraft = (id: string) => call('edit_draft', { id });
export const saveDraft = (draft: Draft) => call('save_draft', { draft });
export const finishDraft = (id: string) => call('finish_draft', { id });
export const discardDraft = (id: string) => call('discard_draft', { id });
export const withdraw = (id: string) => call('withdraw', { id });

export const bringBack = (id: string) => call('bring_back', { id });

/** Erases a piece for good: its words and files. Sign-offs on it stay as digests. */
export const erase = (id: string) => call('erase', { id });

/** What of a form looks like it names somebody. */
export const namesIn = (input: EvidenceInput) => call('names_in', { input });
/** Which of some saved pieces look like they name somebody. */
export const toCheck = (evidence: string[]) => call('to_check', { evidence });

/** Keeps a file with the portfolio; only its bytes and its name are handed over. */
export const attach = (file: File) => send('attach', file, { 'file-name': file.name });

export const attachmentBytes = (digest: string) =>
  call('attachment_bytes', { digest });
