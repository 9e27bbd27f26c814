/** Asking for sign-off, and signing on this computer. */
import { call } from './call';
import type { Item } from './commands';
import type { BoardList } from './types/BoardList';
import type { Identity } from './types/Identity';
import type { Judgement } from './types/Judgement';
import type { ShownEntry } from './types/ShownEntry';
import type { Unsigned } from './types/Unsigned';

/** A part of a list of the sign-off page; of the first non-empty list if none is named. */
export const signOffPage = (list: BoardList | null, most: number) => call('sign_off_page', { list, most });
export const signOffPart = (list: BoardList | null, from: number, most: number) =>
  call('sign_off_part', { list, from, most });
/** What can be requested; first the piece just finished, if one is named. */
export const askPage = (evidence: string) => call('ask_page', { evidence });
/** Everything that can be signed in one sitting, in full: requests, and entries of working life. */
export const handOver = () => call('hand_over');
export const ask = (items: Item[], to: string) => call('ask', { items, to });
export const takeBack = (request: string) => call('take_back', { request });
/** Restores a request that was taken back. */
export const askAgain = (request: string) => call('ask_again', { request });

/** Renews a request for the newest versions; returns the new request's id. */
export const renew = (request: string) => call('renew', { request });

/** The signer file to use, if there is one. */
export const signerFile = () => call('signer_file');
/** Asks for a signer file; null if cancelled. */
export const chooseSigner = () => call('choose_signer');

/** Makes a signer and opens it; null if cancelled. */
export const makeSigner = (identity: Identity, passphrase: string) => call('make_signer', { identity, passphrase });

/** Opens the chosen file until the hand-over ends, and remembers or forgets it on this computer. */
export const openSigner = (passphrase: string, remember: boolean) => call('open_signer', { passphrase, remember });
export const rememberSigner = (remember: boolean) => call('remember_signer', { remember });

export const closeSigner = () => call('close_signer');
/** Saves the revocation statement of the open signer's key; its name, or null if cancelled. */
export const saveRevocation = () => call('save_revocation');
/** Signs all or none; returns how many, and why the list beside the signer's file lacks them, if it does. */
export const sign = (judgements: Judgement[], entries: ShownEntry[]) => call('sign', { judgements, entries });
/** Saves the unfinished decisions of the open signer, for that signer only. */
export const keepUnsigned = (decisions: Unsigned[]) => call('keep_unsigned', { decisions });
export const unsigned = () => call('unsigned');
/** What was signed with the open signer's file, newest first. */
export const signedBefore = () => call('signed_before');
