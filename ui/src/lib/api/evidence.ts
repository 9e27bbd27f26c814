/** Logging, changing and withdrawing evidence. */
import { call } from './call';
import type { Attachment } from './types/Attachment';
import type { Draft } from './types/Draft';
import type { Evidence } from './types/Evidence';
import type { EvidenceList } from './types/EvidenceList';
import type { KindForm } from './types/KindForm';

export const kinds = () => call<KindForm[]>('kinds');
export const evidenceList = (search: string) => call<EvidenceList>('evidence_list', { search });
export const evidence = (id: string) => call<Evidence>('evidence', { id });
export const newDraft = () => call<Draft>('new_draft');
export const editDraft = (id: string) => call<Draft>('edit_draft', { id });
export const saveDraft = (draft: Draft) => call<void>('save_draft', { draft });
export const finishDraft = (id: string) => call<Evidence>('finish_draft', { id });
export const discardDraft = (id: string) => call<void>('discard_draft', { id });
export const withdraw = (id: string) => call<void>('withdraw', { id });

/** Keeps a file with the portfolio; only its bytes and its name are handed over. */
export const attach = async (file: File) =>
  call<Attachment>('attach', await file.arrayBuffer(), {
    headers: { 'file-name': encodeURIComponent(file.name) }
  });

export const attachmentBytes = (digest: string) =>
  call<ArrayBuffer>('attachment_bytes', { digest });
