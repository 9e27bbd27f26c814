/** Asking for sign-off, and signing on this computer. */
import { call } from './call';
import type { Item } from './commands';
import type { BoardList } from './types/BoardList';
import type { Identity } from './types/Identity';
import type { Judgement } from './types/Judgement';
import type { ShownEntry } from './types/ShownEntry';
import type { Unsigned } from './types/Unsigned';

/** A part of one list of the sign-off screen; of the first that has something where none is named. */
export const signOffPage = (list: BoardList | null, most: number) => call('sign_off_page', { list, most });
export const signOffPart = (list: BoardList | null, from: number, most: number) =>
  call('sign_off_part', { list, from, most });
/** What can be asked about; first the piece that was just finished, where one is named. */
export const askPage = (evidence: string) => call('ask_page', { evidence });
/** Everything that can be signed in one sitting, in full: what was asked, and entries of working life. */
export const handOver = () => call('hand_over');
export const ask = (items: Item[], to: string) => call('ask', { items, to });
export const takeBack = (request: string) => call('take_back', { request });
/** Asks again what was taken back. */
export const askAgain = (request: string) => call('ask_again', { request });

/** Asks again for the newest versions of what still waits; the new request's id. */
export const renew = (request: string) => call('renew', { request });

/** The signer file that is at hand, where there is one. */
export const signerFile = () => call('signer_file');
/** Asks for a signer file; null when none was chosen. */
export const chooseSigner = () => call('choose_signer');

/** Makes a signer and keeps it open; null when no place to save was chosen. */
export const makeSigner = (identity: Identity, passphrase: string) =>
  call('make_signer', { identity, passphrase });

/** Opens the chosen file and keeps it open until the hand-over ends; it is remembered on this computer, or not. */
export const openSigner = (passphrase: string, remember: boolean) =>
  call('open_signer', { passphrase, remember });
export const rememberSigner = (remember: boolean) => call('remember_signer', { remember });

export const closeSigner = () => call('close_signer');
/** Saves the statement that takes the open signer's key out of use; its name, or null when no place was chosen. */
export const saveRevocation = () => call('save_revocation');
/** How many were signed, and why the list beside the signer's file does not hold them. All are signed, or none. */
export const sign = (judgements: Judgement[], entries: ShownEntry[]) => call('sign', { judgements, entries });
/** Keeps what the open signer decided so far, for them alone. */
export const keepUnsigned = (decisions: Unsigned[]) => call('keep_unsigned', { decisions });
export const unsigned = () => call('unsigned');
/** What the open signer signed with their file, newest first. */
export const signedBefore = () => call('signed_before');
