/** Opening, making and closing a portfolio. */
import { call } from './call';
import type { NewPortfolio } from './types/NewPortfolio';

export const start = () => call('start');
/** The frameworks and stages a new portfolio can start with, the usual framework first. */
export const starts = () => call('starts');
export const trySample = () => call('try_sample');
/** The name of the chosen folder, or null if cancelled. */
export const choosePlace = () => call('choose_place');
/** Makes a portfolio; returns the groups of its recovery key, which are shown once and stored nowhere. */
export const makePortfolio = (portfolio: NewPortfolio, passphrase: string) =>
  call('make_portfolio', { portfolio, passphrase });
/** Asks for a portfolio; returns whether one was chosen. A sample is opened at once. */
export const choosePortfolio = () => call('choose_portfolio');
/** Opens the portfolio this computer remembers, or lets it wait for its passphrase. */
export const openYours = () => call('open_yours');
export const closePortfolio = () => call('close_portfolio');
/** Closes the window after saving; leaves it open if saving failed. */
export const closeWindow = (saved: boolean) => call('close_window', { saved });

export const openPortfolio = (passphrase: string) => call('open_portfolio', { passphrase });
export const openSample = () => call('open_sample');
/** Opens a portfolio with its recovery key and gives it a new passphrase. */
export const recoverPortfolio = (recovery: string, passphrase: string) =>
  call('recover_portfolio', { recovery, passphrase });
/** Whether what was typed is that group of the recovery key, counted from one. */
export const hasGroup = (recovery: string, group: number, typed: string) =>
  call('has_group', { recovery, group, typed });
/** Three random words, suggested as a passphrase. */
export const passphraseWords = () => call('passphrase_words');
/** Why a passphrase is too weak, given names an attacker knows; null if it is strong. */
export const weighPassphrase = (passphrase: string, about: string[]) => call('weigh_passphrase', { passphrase, about });
/** Locks the portfolio and remembers only its folder. */
export const lock = () => call('lock');
