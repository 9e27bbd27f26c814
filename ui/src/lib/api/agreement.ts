/** What a preceptor agrees besides sign-offs. */
import { call } from './call';
import type { AgreementKind } from './types/AgreementKind';
import type { ToAgree } from './types/ToAgree';

export const agreementBoard = () => call('agreement_board');
/** What is handed over to be agreed. */
export const agreePage = (kind: AgreementKind, indicators: string[], qualification: string, target: string) =>
  call('agree_page', { kind, indicators, qualification, target });
/** Sealed with the key of the signer of the hand-over. */
export const agree = (to: ToAgree) => call('agree', { to });
export const takeAlong = (agreement: string, along: boolean) => call('take_along', { agreement, along });
