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
    `With ${name || 'a preceptor'}, ${days === 0 ? 'asked today' : `waiting ${count(days, 'day', 'days')}`}`,
  takeBack: 'Cancel request',
  takenBack: 'You cancelled the request. The items are in “To send” again.',
  saveAgain: 'Save the file again',
  askedFor: 'What you were asked to do',
  fix: 'Fix it',
  theOne: (title: string) => `“${title}”`,
  fixed: 'You changed it since. Ask for sign-off again when it is ready.',
  changedHere: (name: string) =>
    `You changed this after you asked ${name || 'your preceptor'}. On this computer they see and sign the newest version.`,
  changedInFile: (name: string) =>
    `You changed this after you saved the file for ${name || 'your preceptor'}. The file still holds the version of before. Make a new file, and send that.`,
  unlinked: (name: string) =>
    `You no longer link this to what you asked ${name || 'your preceptor'} about, so they cannot sign it. Link it again, or cancel the request.`,
  askAgain: 'Ask again for the newest version',
  newFile: 'Save a new file',
  askedAgain: (name: string) => `You asked ${name || 'your preceptor'} again, for the newest version.`,
  remind: 'Words for a reminder',
  reminder: (name: string, n: number, days: number, byFile: boolean, from: string) =>
    `Hello ${name}, ${count(days, 'day', 'days')} ago I asked you to look at ${count(n, 'item', 'items')} for my portfolio. ${byFile ? 'The file is with you. Shall I send it again?' : 'When could you sit down with me for ten minutes?'} Thank you, ${from}`,
  copy: 'Copy these words',
  copied: 'Copied. You can paste them into a message.',
  copyYourself: 'Press Ctrl and C to copy the words.',
  by: (name: string, role: string, date: string) => `${name}, ${role}, ${date}`,
  more: 'What was signed',
  comment: 'Comment',
  noComment: 'No comment.',
  evidence: 'Evidence',
  key: 'Key',
  notStanding: (why: string) => `No longer counts (${why.toLowerCase()})`,
  changed: 'You changed the evidence after this',
  version: (n: number) => `version ${n}`,
  referred: 'Referred on'
};
