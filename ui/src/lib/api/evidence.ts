/** Logging, changing and withdrawing evidence. */
import { call, send } from './call';
import type { Draft } from './types/Draft';
import type { EvidenceInput } from './types/EvidenceInput';
import type { EvidenceFilter } from './types/EvidenceFilter';
import type { Shows } from './types/Shows';

/** What the page of all evidence opens with: the first part of it, the months to choose from, whether there are templates. */
export const evidenceBoard = (wanted: EvidenceFilter, most: number) =>
  call('evidence_board', { wanted, most });
/** The evidence that is wanted: from that place on, and at most so many. */
export const evidencePart = (wanted: EvidenceFilter, from: number, most: number) =>
  call('evidence_part', { wanted, from, most });
/** Links every piece to every statement; the answer names the versions of before. */
export const link = (evidence: string[], shows: Shows[]) => call('link', { evidence, shows });
/** Begins a new piece that says what another says, without its files. */
export const duplicate = (id: string) => call('duplicate', { id });
export const templates = () => call('templates');
/** Keeps what a piece says now as a template, without its files. */
export const saveTemplate = (id: string, name: string) => call('save_template', { id, name });
export const deleteTemplate = (id: string) => call('delete_template', { id });
/** Begins a new piece with what a template holds. */
export const useTemplate = (id: string) => call('use_template', { id });
/** What in a text looks like it names somebody, and where: in characters. */
export const lookAtText = (text: string) => call('look_at_text', { text });
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

/** Keeps what was dropped on the window last, where the system gives it to the window and not to the page. */
export const attachDropped = () => call('attach_dropped');
/** The same for what is on the clipboard; `name` is for a picture, which has none. */
export const attachCopied = (name: string) => call('attach_copied', { name });

/** Keeps what a picture shows, for those who cannot see it; an empty text takes it away. */
export const describe = (digest: string, words: string) => call('describe', { digest, words });

export const attachmentBytes = (digest: string) =>
  call('attachment_bytes', { digest });
