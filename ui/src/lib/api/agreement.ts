/** What a preceptor agrees besides sign-offs. */
import { call } from './call';
import type { AgreementKind } from './types/AgreementKind';
import type { ToAgree } from './types/ToAgree';

export const agreementBoard = () => call('agreement_board');
/** What is handed over to be agreed. */
export const agreePage = (kind: AgreementKind, indicators: string[], qualification: string, target: string, about: string) =>
  call('agree_page', { kind, indicators, qualification, target, about });
/** Sealed with the key of the signer of the hand-over. `page` names what was on the page; why the list beside the signer's file does not hold it. */
export const agree = (page: string, to: ToAgree) => call('agree', { page, to });
/** Keeps what the open signer is about to agree to, for them alone. */
export const keepUnagreed = (page: string, to: ToAgree | null) => call('keep_unagreed', { page, to });
export const unagreed = (page: string) => call('unagreed', { page });
export const takeAlong = (agreement: string, along: boolean) => call('take_along', { agreement, along });
