/** Received files: requests, answers, and passports to check. */
import { call, send } from './call';
import type { Item, Wanted } from './commands';
import type { Judgement } from './types/Judgement';
import type { Mark } from './types/Mark';
import type { Unsigned } from './types/Unsigned';

/** The files the app was started with; null when there are none. */
export const givenFiles = () => call('given_files');
/** Asks for a file, or for several passports; null if cancelled. */
export const chooseFiles = (wanted: Wanted) => call('choose_files', { wanted });
/** Opens a dropped file, or adds one `more` passport to those checked before; only its bytes and its name are sent. */
export const bringFile = (file: File, more = false) =>
  send('bring_file', file, { 'file-name': file.name, more: more ? 'yes' : '' });

export const requestFile = (digest: string) => call('request_file', { digest });
/** Saves an attached file of the request; its new name, or null if cancelled. */
export const keepRequestFile = (digest: string, name: string) => call('keep_request_file', { digest, name });
export const closeRequest = () => call('close_request');
/** Signs and saves the answer: its name, and why the list beside the signer's file lacks it; null if cancelled. */
export const answerRequest = (judgements: Judgement[]) => call('answer_request', { judgements });
/** Saves the unfinished decisions of the open signer on the request, for that signer only. */
export const keepUnanswered = (decisions: Unsigned[]) => call('keep_unanswered', { decisions });
export const unanswered = () => call('unanswered');
/** Saves a request as a file; its name, or null if cancelled. */
export const saveRequest = (items: Item[], to: string) => call('save_request', { items, to });
/** Saves the file of a request again; its name, or null if cancelled. */
export const saveRequestAgain = (request: string, to: string) => call('save_request_again', { request, to });
/** Renews a request for the newest versions and saves it; its name, or null if cancelled. */
export const renewRequest = (request: string, to: string) => call('renew_request', { request, to });

/** Saves the result of the check with the marks of each file; its name, or null if cancelled. */
export const saveCheck = (marks: Record<string, Mark>[]) => call('save_check', { marks });
export const closeCheck = () => call('close_check');
