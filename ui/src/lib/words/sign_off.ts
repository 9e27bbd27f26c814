/** Sign-off. */
import { count } from './count';

export const signOff = {
  title: 'Sign-off',
  toSend: 'To send',
  waiting: 'Waiting',
  returned: 'Returned',
  signed: 'Signed',
  ask: 'Ask for sign-off',
  handOver: 'Hand the computer over',
  handOverHint: 'Is your preceptor here? They can sign on this computer now.',
  noToSend: 'Nothing to send. Link evidence to a statement first.',
  noWaiting: 'Nothing is waiting for a preceptor.',
  noReturned: 'Nothing was returned to you.',
  noSigned: 'Nothing is signed off yet.',
  withName: (name: string, days: number) =>
    `With ${name || 'a preceptor'}, ${days === 0 ? 'asked today' : `asked ${count(days, 'day', 'days')} ago`}`,
  takeBack: 'Take back',
  takenBack: 'You took the request back. The items are in “To send” again.',
  open: (title: string) => `Open “${title}”`,
  by: (name: string, role: string, date: string) => `${name}, ${role}, ${date}`,
  more: 'What was signed',
  comment: 'Comment',
  noComment: 'No comment.',
  evidence: 'Evidence',
  key: 'Key',
  notStanding: 'No longer counts',
  changed: 'You changed the evidence after this',
  version: (n: number) => `version ${n}`,
  referred: 'Referred on'
};
