/** What a preceptor agrees besides sign-offs. */
import { call } from './call';
import type { AgreePage } from './types/AgreePage';
import type { Agreement } from './types/Agreement';
import type { AgreementBoard } from './types/AgreementBoard';
import type { AgreementKind } from './types/AgreementKind';
import type { ToAgree } from './types/ToAgree';

export const agreementBoard = () => call<AgreementBoard>('agreement_board');
/** What is handed over to be agreed. */
export const agreePage = (kind: AgreementKind, indicators: string[], qualification: string, target: string) =>
  call<AgreePage>('agree_page', { kind, indicators, qualification, target });
/** Sealed with the key of the signer of the hand-over. */
export const agree = (to: ToAgree) => call<Agreement>('agree', { to });
export const takeAlong = (agreement: string, along: boolean) => call<void>('take_along', { agreement, along });
