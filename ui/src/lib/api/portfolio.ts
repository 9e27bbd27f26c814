/** Opening, making and closing a portfolio. */
import { call } from './call';
import type { NewPortfolio } from './types/NewPortfolio';

/** Whether a portfolio is open, and why the one asked for is not. */
export type Start = { open: boolean; problem: string | null };

export const start = () => call<Start>('start');
export const trySample = () => call<void>('try_sample');
/** The chosen folder's own name, or null when nothing was chosen. */
export const choosePlace = () => call<string | null>('choose_place');
/** The name of the folder a new portfolio goes into. */
export const place = () => call<string>('place');
export const makePortfolio = (portfolio: NewPortfolio) =>
  call<void>('make_portfolio', { portfolio });
/** Whether one was opened; false when the user chose none. */
export const openPortfolio = () => call<boolean>('open_portfolio');
export const closePortfolio = () => call<void>('close_portfolio');
