/** Asking for a sign-off. */
import { count } from './count';
import { same } from './same';

export const ask = {
  title: 'Ask for sign-off',
  to: 'Who are you asking?',
  toHint: 'The name of your preceptor or assessor.',
  asBefore: 'The same person as before',
  what: 'What should they sign off?',
  whatHint: 'They see each piece as it is now. If you change it later, ask again.',
  all: 'Tick everything',
  nothing: 'Nothing to ask about yet. Link evidence to a statement first.',
  submit: (n: number) => (n === 0 ? 'Ask for sign-off' : `Ask for sign-off of ${count(n, 'item', 'items')}`),
  noneTicked: 'Tick at least one item.',
  noName: 'Write who you are asking.',
  ways: 'What your preceptor needs',
  way: [
    { how: 'Here, on this computer', needs: 'They use their signer file, or make one. You hand the computer over.' },
    {
      how: 'With Countersign, somewhere else',
      needs: 'You save a request as a file and send it. They open it, and need no portfolio.'
    },
    { how: 'In a browser, with nothing installed', needs: same.inBrowser }
  ],
  asked: (n: number, name: string) => `You asked ${name} about ${count(n, 'item', 'items')}.`
};
