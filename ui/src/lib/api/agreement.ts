/** Agreements of a preceptor other than sign-offs. */
import { call } from './call';
import type { AgreementKind } from './types/AgreementKind';
import type { ToAgree } from './types/ToAgree';

export const agreementBoard = () => call('agreement_board');
/** The agreement to seal. */
export const agreePage = (
  kind: AgreementKind,
  indicators: string[],
  qualification: string,
  target: string,
  about: string
) => call('agree_page', { kind, indicators, qualification, target, about });
/** Seals an agreement with the open signer's key. `page` is the page it was made on; returns why the list beside the signer's file lacks it, if it does. */
export const agree = (page: string, to: ToAgree) => call('agree', { page, to });
/** Saves the unfinished agreements of the open signer, for that signer only. */
export const keepUnagreed = (page: string, to: ToAgree | null) => call('keep_unagreed', { page, to });
export const unagreed = (page: string) => call('unagreed', { page });
export const takeAlong = (agreement: string, along: boolean) => call('take_along', { agreement, along });
