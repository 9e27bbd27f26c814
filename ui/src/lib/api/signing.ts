/** Signing entries of working life by file. */
import { call } from './call';
import type { ShownEntry } from './types/ShownEntry';

/** The entries that nobody signed as they stand now. */
export const waitingEntries = () => call('waiting_entries');
/** Asks by file for signatures on entries; its name, or null when no place was chosen. */
export const saveAgreementRequest = (entries: string[], to: string) =>
  call('save_agreement_request', { entries, to });
/** Saves the file of such a request once more; its name, or null when no place was chosen. */
export const saveAgreementRequestAgain = (request: string, to: string) =>
  call('save_agreement_request_again', { request, to });
/** Saves a file of an entry; its new name, or null when no place was chosen. */
export const keepAgreementFile = (digest: string, name: string) => call('keep_agreement_file', { digest, name });
export const closeAgreementRequest = () => call('close_agreement_request');
/** Signs and saves the answer: its name, and why the list beside the signer's file does not hold it; null when no place was chosen. */
export const answerAgreementRequest = (entries: ShownEntry[]) => call('answer_agreement_request', { entries });
