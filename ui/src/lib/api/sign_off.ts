/** Asking for sign-off, and signing on this computer. */
import { call, send } from './call';
import type { Item } from './commands';
import type { Identity } from './types/Identity';
import type { Judgement } from './types/Judgement';

export const signOffBoard = () => call('sign_off_board');
/** What can be asked about; first the piece that was just finished, where one is named. */
export const askPage = (evidence: string) => call('ask_page', { evidence });
/** Everything that waits for a preceptor, in full. */
export const handOver = () => call('hand_over');
export const ask = (items: Item[], to: string) => call('ask', { items, to });
export const takeBack = (request: string) => call('take_back', { request });
/** Asks again what was taken back. */
export const askAgain = (request: string) => call('ask_again', { request });

/** Makes a signer and keeps it open; null when no place to save was chosen. */
export const makeSigner = (identity: Identity, passphrase: string) =>
  call('make_signer', { identity, passphrase });

/** Opens a signer's file and keeps it open until the hand-over ends. */
export const openSigner = (file: File, passphrase: string) => send('open_signer', file, { passphrase });

export const closeSigner = () => call('close_signer');
/** Saves the statement that takes the open signer's key out of use; its name, or null when no place was chosen. */
export const saveRevocation = () => call('save_revocation');
export const sign = (judgements: Judgement[]) => call('sign', { judgements });
