/** The list of evidence, and one piece of it. */
import { count } from './count';

export const evidence = {
  title: 'Evidence',
  search: 'Find evidence',
  searchHint: 'Type a word from it',
  found: (n: number) => `${count(n, 'piece', 'pieces')} found`,
  total: (n: number) => count(n, 'piece of evidence', 'pieces of evidence'),
  none: 'You have no evidence yet. It can be something small you did today.',
  noneFound: 'Nothing found. Try another word.',
  untitled: 'No title yet',
  draft: 'Draft',
  unfinished: 'Not linked to a statement yet',
  withdrawn: 'Withdrawn',
  when: 'When',
  kind: 'Kind',
  setting: 'Where',
  files: 'Files',
  shows: 'What it shows',
  showsNone: 'It is not linked to a statement yet. Select Change to link it.',
  signOffs: 'Sign-offs',
  change: 'Change',
  ask: 'Ask for sign-off',
  withdraw: 'Withdraw',
  withdrawTitle: 'Withdraw this evidence?',
  withdrawText:
    'It stays in your history, but it no longer counts. Sign-offs that rest on it no longer count either.',
  withdrawYes: 'Withdraw it',
  withdrawNo: 'Keep it',
  wasWithdrawn: 'You withdrew this evidence. It no longer counts.',
  history: (n: number) => `Saved ${count(n, 'time', 'times')}`,
  version: (n: number) => `Version ${n}`,
  hasDraft: 'You have changes that are not finished.',
  goOn: 'Go on with them',
  fileMissing: 'This file cannot be shown.'
};
