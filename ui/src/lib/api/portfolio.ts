/** Opening, making and closing a portfolio. */
import { call } from './call';
import type { KindForm } from './types/KindForm';
import type { NewPortfolio } from './types/NewPortfolio';
import type { Start as Beginning } from './types/Start';

/**
 * Whether a portfolio is open, the name of one that waits for its passphrase, whether that one has to be moved first
 * and is a sample, why none opened, whether files wait, when to lock, the name of the folder a new one goes into,
 * and the kinds of evidence.
 */
export type Start = {
  open: boolean;
  locked: string | null;
  synced: boolean;
  sample: boolean;
  problem: string | null;
  given: boolean;
  idle_seconds: number;
  place: string;
  kinds: KindForm[];
};

export const start = () => call<Start>('start');
/** What a new portfolio can begin with, the usual framework first. */
export const starts = () => call<Beginning[]>('starts');
export const trySample = () => call<void>('try_sample');
/** The chosen folder's own name, or null when nothing was chosen. */
export const choosePlace = () => call<string | null>('choose_place');
/** The groups of the recovery key. They are shown once and kept nowhere. */
export const makePortfolio = (portfolio: NewPortfolio, passphrase: string) =>
  call<string[]>('make_portfolio', { portfolio, passphrase });
/** Whether one was chosen; it is open already when it is a sample. */
export const choosePortfolio = () => call<boolean>('choose_portfolio');
export const closePortfolio = () => call<void>('close_portfolio');

export const openPortfolio = (passphrase: string) => call<void>('open_portfolio', { passphrase });
export const openSample = () => call<void>('open_sample');
/** Opens a portfolio with its recovery key and gives it a new passphrase. */
export const recoverPortfolio = (recovery: string, passphrase: string) =>
  call<void>('recover_portfolio', { recovery, passphrase });
/** Whether what was typed is that group of the recovery key, counted from one. */
export const hasGroup = (recovery: string, group: number, typed: string) =>
  call<boolean>('has_group', { recovery, group, typed });
/** Closes the portfolio and keeps only where it is. */
export const lock = () => call<void>('lock');
