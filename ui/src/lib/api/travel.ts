/** Files that travel: requests, answers, and passports to check. */
import { call } from './call';
import type { Item } from './sign_off';
import type { Accepted } from './types/Accepted';
import type { AskView } from './types/AskView';
import type { Judgement } from './types/Judgement';
import type { Mark } from './types/Mark';
import type { MarkedIndicator } from './types/MarkedIndicator';
import type { Verdict } from './types/Verdict';

/** A file that was checked, with every indicator to be marked. */
export type Check = { name: string; verdict: Verdict; pages: string; indicators: MarkedIndicator[] };

/** What a file turned out to be, once it was opened. */
export type Arrived =
  | { kind: 'request'; of: AskView }
  | { kind: 'answer'; of: Accepted }
  | { kind: 'check'; of: Check[] };

/** The files the app was started with; null when there are none. */
export const givenFiles = () => call<Arrived | null>('given_files');
/** Asks for a file, or for several passports; null when none was chosen. */
export const chooseFiles = (wanted: 'request' | 'answer' | 'passports') =>
  call<Arrived | null>('choose_files', { wanted });
/** Opens a file that was dropped, or one `more` passport beside those checked before; only its bytes and its name are handed over. */
export const bringFile = async (file: File, more = false) =>
  call<Arrived>('bring_file', await file.arrayBuffer(), {
    headers: { 'file-name': encodeURIComponent(file.name), more: more ? 'yes' : '' }
  });

export const requestFile = (digest: string) => call<ArrayBuffer>('request_file', { digest });
/** Saves a file of the request; its new name, or null when no place was chosen. */
export const keepRequestFile = (digest: string, name: string) =>
  call<string | null>('keep_request_file', { digest, name });
export const closeRequest = () => call<void>('close_request');
/** Signs and saves the answer; its name, or null when no place was chosen. */
export const answerRequest = (judgements: Judgement[]) =>
  call<string | null>('answer_request', { judgements });
/** Asks by file; its name, or null when no place was chosen. */
export const saveRequest = (items: Item[], to: string) =>
  call<string | null>('save_request', { items, to });

/** Saves the result of the check with the marks of each file; its name, or null when no place was chosen. */
export const saveCheck = (marks: Record<string, Mark>[]) =>
  call<string | null>('save_check', { marks });
export const closeCheck = () => call<void>('close_check');
