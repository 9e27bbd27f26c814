import { same } from './same';

/** Who somebody is who gives feedback. */
const from = {
  peer: 'I work with them',
  'service-user': 'They care for me, or for somebody close to me',
  student: 'I am a student',
  other: 'I have another role'
};

/** Feedback by file: the request, and the page of the person asked. */
export const feedback = {
  ask: 'Ask for feedback',
  askLead: 'You save a file and give it to the people you ask. They need no program and no registration.',
  about: 'What should it be about?',
  aboutHint: 'One day, one task or one skill. Leave out names.',
  aboutNeeded: 'Write what it should be about.',
  save: 'Save the file',
  saved: (name: string) =>
    `Saved as “${name}”. Send it to as many people as you like. When a file ending in .answer comes back, bring it in here.`,
  how: 'What the others need',
  howBrowser: same.inBrowser,
  howApp: 'Or they open it in Countersign. They need no portfolio.',
  bring: 'Bring in feedback',
  takenIn: 'You brought in feedback. It is in your list. It signs nothing off.',
  again: 'You brought in this feedback before. Nothing was changed.',

  title: (name: string) => `${name} asks for your feedback`,
  aboutIs: 'It is about:',
  needs: 'You need no account and no registration. Do not write your name.',
  worth: 'Your words are kept as feedback. They sign nothing off.',
  who: 'Who are you?',
  whoNeeded: 'Choose who you are.',
  from,
  role: 'Your role in a few words',
  roleHint: 'No name. For example: nurse on the ward.',
  well: 'What went well?',
  next: 'What could be better?',
  more: 'Is there anything else?',
  namesHint: 'Leave out the names of people they care for.',
  wordsNeeded: 'Write a few words in one of the three boxes.',
  send: 'Save my feedback',
  given: (name: string, to: string) => `Your feedback “${name}” is saved. Send this file back to ${to}.`,
  sealed:
    'It was sealed with a key that was made for it only and is not kept. Nobody can tell from the file who you are.'
};
