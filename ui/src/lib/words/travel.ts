/** Files that travel: a request, an answer, a passport. */
import { count } from './count';

export const travel = {
  openPassport: 'Check a passport someone gave me',
  openPassportHint: 'See what was signed, by whom, and whether it was changed. You can choose many files.',
  openRequestShort: 'Open a request',
  openPassportShort: 'Check a passport',
  later: 'This file opens when you have handed the computer back.',
  tooLarge: 'That file is larger than 200 MB. Ask for a smaller one.',

  request: 'A request for you',
  asks: (name: string, n: number) => `${name} asks you to look at ${count(n, 'item', 'items')}.`,
  asked: (date: string) => `Asked on ${date}.`,
  unknown: 'Are you sure who sent you this file? Their key is:',
  start: 'Start',
  stop: 'Stop without signing',
  noRequest: 'No request is open.',
  whoLead: (name: string) =>
    `First, say who you are. What you decide on ${name}’s work is then kept for you, and for nobody else.`,
  leftFile: 'Open the same request here again to go on.',
  save: 'Sign and save the answer',
  done: 'Thank you',
  saved: (name: string) => `Your answer is saved as “${name}”. Send this file back to the person who asked.`,
  keep: 'Keep a copy. With it you can change or withdraw your decision later.',
  show: 'Show in folder',
  finish: 'Done',
  keepFile: 'Save to look at it',
  fileKept: (name: string) => `Saved as “${name}”.`,

  saveRequest: 'Save a request as a file',
  saveRequestHint: 'Your preceptor is somewhere else? Save a file and send it to them.',
  requestSaved: (name: string, to: string) =>
    `Saved as “${name}”. Send this file to ${to}. When the answer comes back, bring it in here.`,
  bringAnswer: 'Bring in an answer',
  bringAnswerHint: 'Did your preceptor send you a file that ends in .answer?',
  accepted: (n: number) => `You brought in ${count(n, 'decision', 'decisions')}.`,
  again: 'You brought in this answer before. Nothing was changed.',
  withdrawn: (n: number) => `${count(n, 'sign-off was', 'sign-offs were')} withdrawn by the preceptor.`,
  notAccepted: 'The answer was not taken in',

  revocation: 'If you lose your signer file',
  revocationHint:
    'Save a cancel file. Use it if your signer file is lost or stolen. Then nobody can sign with it any more.',
  saveRevocation: 'Save a cancel file',
  revocationSaved: (name: string) => `Saved as “${name}”. Keep it in another place than your signer file.`
};
