/** Asking for sign-off, and signing on this computer. */
import { call } from './call';
import type { AskPage } from './types/AskPage';
import type { HandOver } from './types/HandOver';
import type { Identity } from './types/Identity';
import type { Judgement } from './types/Judgement';
import type { SignOff } from './types/SignOff';
import type { SignOffBoard } from './types/SignOffBoard';
import type { SignerView } from './types/SignerView';

/** An indicator of a piece of evidence to be asked about. */
export type Item = { evidence: string; indicator: string };

export const signOffBoard = () => call<SignOffBoard>('sign_off_board');
/** What can be asked about; first the piece that was just finished, where one is named. */
export const askPage = (evidence: string) => call<AskPage>('ask_page', { evidence });
/** Everything that waits for a preceptor, in full. */
export const handOver = () => call<HandOver>('hand_over');
export const ask = (items: Item[], to: string) => call<string>('ask', { items, to });
export const takeBack = (request: string) => call<void>('take_back', { request });
/** Asks again what was taken back. */
export const askAgain = (request: string) => call<void>('ask_again', { request });

/** Makes a signer and keeps it open; null when no place to save was chosen. */
export const makeSigner = (identity: Identity, passphrase: string) =>
  call<SignerView | null>('make_signer', { identity, passphrase });

/** Opens a signer's file and keeps it open until the hand-over ends. */
export const openSigner = async (file: File, passphrase: string) =>
  call<SignerView>('open_signer', await file.arrayBuffer(), {
    headers: { passphrase: encodeURIComponent(passphrase) }
  });

export const closeSigner = () => call<void>('close_signer');
/** Saves the statement that takes the open signer's key out of use; its name, or null when no place was chosen. */
export const saveRevocation = () => call<string | null>('save_revocation');
export const sign = (judgements: Judgement[]) => call<SignOff[]>('sign', { judgements });
