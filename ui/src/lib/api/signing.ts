/** Signing entries of working life by file. */
import { call } from './call';
import type { ShownEntry } from './types/ShownEntry';

/** The entries whose current version nobody signed. */
export const waitingEntries = () => call('waiting_entries');
/** Saves a request for signatures on entries; its name, or null if cancelled. */
export const saveAgreementRequest = (entries: string[], to: string) => call('save_agreement_request', { entries, to });
/** Saves the file of such a request again; its name, or null if cancelled. */
export const saveAgreementRequestAgain = (request: string, to: string) =>
  call('save_agreement_request_again', { request, to });
/** Saves an attached file; its new name, or null if cancelled. */
export const keepAgreementFile = (digest: string, name: string) => call('keep_agreement_file', { digest, name });
export const closeAgreementRequest = () => call('close_agreement_request');
/** Signs and saves the answer: its name, and why the list beside the signer's file lacks it; null if cancelled. */
export const answerAgreementRequest = (entries: ShownEntry[]) => call('answer_agreement_request', { entries });
