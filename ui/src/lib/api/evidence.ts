/** Logging, changing and withdrawing evidence. */
import { call } from './call';
import type { Attachment } from './types/Attachment';
import type { Draft } from './types/Draft';
import type { Evidence } from './types/Evidence';
import type { DraftPage } from './types/DraftPage';
import type { EvidenceInput } from './types/EvidenceInput';
import type { EvidenceList } from './types/EvidenceList';
import type { EvidencePage } from './types/EvidencePage';
import type { Found } from './types/Found';
import type { LookAt } from './types/LookAt';
import type { PieceToCheck } from './types/PieceToCheck';

/** The evidence with these words, or all of it: from that place on, and at most so many. */
export const evidenceList = (search: string, from: number, most: number) =>
  call<EvidenceList>('evidence_part', { search, from, most });
/** Evidence and statements that hold all the words. */
export const find = (typed: string) => call<Found>('find', { typed });
/** The ids of indicators a text seems to show, the likeliest first. */
export const suggest = (text: string) => call<string[]>('suggest', { text });
/** A piece as it was last saved, with everything its page shows. */
export const evidencePage = (id: string) => call<EvidencePage>('evidence_page', { id });
/** The draft of a piece, or its newest version to begin with, with everything the form needs. */
export const draftPage = (id: string) => call<DraftPage>('draft_page', { id });
/** Begins a draft, linked to an indicator when one is named. */
export const newDraft = (indicator: string | null) => call<Draft>('new_draft', { indicator });
/** The draft of a piece of evidence, or null. */
export const draftOf = (id: string) => call<Draft | null>('draft', { id });
/** What an earlier version said, as a draft that is not saved yet. */
export const earlier = (id: string, version: number) => call<Draft>('earlier', { id, version });
export const editDraft = (id: string) => call<Draft>('edit_draft', { id });
export const saveDraft = (draft: Draft) => call<void>('save_draft', { draft });
export const finishDraft = (id: string) => call<Evidence>('finish_draft', { id });
export const discardDraft = (id: string) => call<void>('discard_draft', { id });
export const withdraw = (id: string) => call<void>('withdraw', { id });

export const bringBack = (id: string) => call<void>('bring_back', { id });

/** Erases a piece for good: its words and files. Sign-offs on it stay as digests. */
export const erase = (id: string) => call<{ sign_offs: number; files: number }>('erase', { id });

/** What of a form looks like it names somebody. */
export const namesIn = (input: EvidenceInput) => call<LookAt[]>('names_in', { input });
/** Which of some saved pieces look like they name somebody. */
export const toCheck = (evidence: string[]) => call<PieceToCheck[]>('to_check', { evidence });

/** Keeps a file with the portfolio; only its bytes and its name are handed over. */
export const attach = async (file: File) =>
  call<Attachment>('attach', await file.arrayBuffer(), {
    headers: { 'file-name': encodeURIComponent(file.name) }
  });

export const attachmentBytes = (digest: string) =>
  call<ArrayBuffer>('attachment_bytes', { digest });
