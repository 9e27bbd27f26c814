/** Opening, making and closing a portfolio. */
import { call } from './call';
import type { NewPortfolio } from './types/NewPortfolio';

export const start = () => call('start');
/** What a new portfolio can begin with, the usual framework first. */
export const starts = () => call('starts');
export const trySample = () => call('try_sample');
/** The chosen folder's own name, or null when nothing was chosen. */
export const choosePlace = () => call('choose_place');
/** The groups of the recovery key. They are shown once and kept nowhere. */
export const makePortfolio = (portfolio: NewPortfolio, passphrase: string) =>
  call('make_portfolio', { portfolio, passphrase });
/** Whether one was chosen; it is open already when it is a sample. */
export const choosePortfolio = () => call('choose_portfolio');
/** Opens the portfolio this computer remembers, or lets it wait for its passphrase. */
export const openYours = () => call('open_yours');
export const closePortfolio = () => call('close_portfolio');
/** Closes the window, once everything written is saved; it stays open when something could not be. */
export const closeWindow = (saved: boolean) => call('close_window', { saved });

export const openPortfolio = (passphrase: string) => call('open_portfolio', { passphrase });
export const openSample = () => call('open_sample');
/** Opens a portfolio with its recovery key and gives it a new passphrase. */
export const recoverPortfolio = (recovery: string, passphrase: string) =>
  call('recover_portfolio', { recovery, passphrase });
/** Whether what was typed is that group of the recovery key, counted from one. */
export const hasGroup = (recovery: string, group: number, typed: string) =>
  call('has_group', { recovery, group, typed });
/** Three words drawn at random. */
export const passphraseWords = () => call('passphrase_words');
/** Why a passphrase would be refused, by somebody who knows these names; null when it is strong. */
export const weighPassphrase = (passphrase: string, about: string[]) =>
  call('weigh_passphrase', { passphrase, about });
/** Closes the portfolio and keeps only where it is. */
export const lock = () => call('lock');
