/** Checking a passport somebody brought. */
import type { State } from '../api/types/State';
import { count } from './count';
import { state } from './state';
import { agreementKind } from './statement';

/** The trust level of a signer's key, 0 to 4. */
const levels = [
  'Do not rely on this key. Ask the signer.',
  'They signed on the owner’s computer and gave their own name. Nobody has checked it.',
  'They signed with their own key and gave their own name. Nobody has checked it.',
  'Somebody compared the key with the signer.',
  'An organisation you trust says whose key it is.'
];

export const check = {
  title: 'Check a passport',
  lead: 'Countersign answers some questions about the file. You decide what to accept.',
  nothing: 'No file was checked yet.',
  another: 'Check another file',
  files: (n: number) => `${count(n, 'file', 'files')} checked`,
  intact: 'As it was signed',
  changed: 'Not as it was signed',
  bytes: 'Was it changed?',
  keys: 'Who signed it?',
  withdrawals: 'Was anything withdrawn?',
  pages: 'Were the pages changed?',
  whose: 'Name of the practitioner, as the signers wrote it',
  key: 'Key',
  made: 'File made on',
  decide: 'What do you accept?',
  decideHint: 'Accept: it is enough. Test: see them do it. Repeat: have it shown and signed again.',
  mark: { accept: 'Accept', test: 'Test', repeat: 'Repeat' },
  left: (n: number) =>
    n === 0 ? 'You decided on everything.' : `${count(n, 'statement is', 'statements are')} not decided.`,
  standing: (n: number, level: number) =>
    n === 0 ? 'No sign-off counts.' : `${count(n, 'sign-off counts', 'sign-offs count')}. ${levels[level] ?? ''}`,
  given: (by: string, to: string) => `Given by ${by || 'somebody without a name'}${to ? ` to ${to}` : ''}.`,
  until: 'Until',
  records: 'What was signed',
  state: { standing: 'counts', replaced: 'changed or withdrawn' },
  /** Why a sign-off no longer counts although nobody withdrew it. */
  lapsed: {
    ...state,
    withdrawn: 'no longer counts',
    expired: 'out of date',
    requirement: 'more is needed',
    refresh: 'to be shown again',
    not_my_role: 'not part of the role'
  } as Record<State, string>,
  withdrawn: (date: string) => `The owner withdrew evidence for it on ${date}.`,
  by: (name: string, profession: string, number: string, date: string) =>
    [name, profession, number, date].filter((part) => part.trim() !== '').join(', '),
  erased: (date: string) => `Its evidence was erased by its owner on ${date}.`,
  agreements: 'Also agreed',
  ended: 'ended',
  agreed: { ...agreementKind, 'not-my-role': 'Not part of the role' },
  print: 'Save the result as a PDF',
  printed: (name: string) => `Saved as “${name}”.`,
  warning: 'A name or a number can be made up. Look it up in the public register, or ask the signer for the key.',
  close: 'Close'
};
