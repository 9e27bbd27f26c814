/** Settings. */
import { count } from './count';
import { same } from './same';

export const settings = {
  title: 'Settings',
  back: 'Back to Settings',
  of: { portfolio: 'For this portfolio', computer: 'For this computer', app: 'Countersign' },
  tells: {
    you: 'Your name and what you work towards.',
    safety: 'Copies that bring everything back.',
    'own-keys': 'What opens your portfolio.',
    people: 'Who has signed for you.',
    frameworks: 'What you follow, and its published text.',
    bring: 'A log, a training record, photos or an older portfolio.',
    data: 'Take it all out, or erase it.',
    reading: 'How big the letters are, and their colours.',
    lock: 'When it locks, and if you share this computer.',
    about: 'What Countersign is, and is not.'
  },
  you: {
    title: 'You',
    kept: 'Your details are changed.',
    signed: 'What was signed before keeps the name it was signed with.'
  },
  reading: 'Text size and colours',
  groups: {
    theme: 'Colours',
    size: 'Text size',
    spacing: 'Space between letters, words and lines',
    motion: 'Movement'
  },
  choices: {
    theme: {
      system: 'As this computer',
      light: 'Light',
      dark: 'Dark',
      white: 'White background',
      contrast: 'High contrast'
    },
    size: { normal: 'Normal', large: 'Large', larger: 'Larger', largest: 'Largest' },
    spacing: { normal: 'Normal', wide: 'Wide', wider: 'Wider' },
    motion: { system: 'As this computer', none: 'None' }
  },
  zoomHint:
    'To make everything larger or smaller, press Ctrl and Plus, or Ctrl and Minus. Ctrl and 0 goes back to normal.',
  larger: 'Make everything larger',
  smaller: 'Make everything smaller',
  usual: same.usualSize,
  zoomed: (percent: number) => `Shown at ${percent} percent.`,
  looked: 'how it looks',
  kept: 'These apply to everyone who uses this computer.',
  lockText: 'Your portfolio locks when nobody uses it for a while. What you write is kept.',
  lockNow: 'Lock now',
  lock: {
    minutes: 'Lock it after',
    after: (n: number) => count(n, 'minute', 'minutes'),
    shared: 'Other people use this computer too',
    sharedHint: 'Then Countersign does not remember which portfolio was open last, or whose it is.'
  },
  people: {
    title: 'People',
    lead: 'These people have signed for you. Each has a key of their own.',
    none: 'Nobody has signed for you yet.',
    key: 'Key:',
    compared: 'Key compared',
    compare: 'Compare the key',
    noted: (name: string) => `You compared the key of ${name}.`,
    askTitle: 'Is it the same key?',
    askText: (name: string) => `Ask ${name} to read out their key. It must be the same as this one, letter by letter:`,
    askHow: 'How do you compare it?',
    inPerson: 'Face to face',
    byPhone: 'By phone, on a number you knew before',
    askWhich: 'Say how you compare it.',
    askYes: 'Yes, it is the same',
    askNo: 'No, it is not the same',
    differs: 'Then do not trust what this key signed. Ask the person if they have another key.'
  },
  lists: {
    title: 'Trust lists',
    lead: 'Your employer may give you a file with the keys of its staff. It ends in .trust.',
    choose: 'Choose a trust list',
    one: (version: number, date: string, keys: number) =>
      `List ${version}, made on ${date}. It holds ${count(keys, 'key', 'keys')}.`,
    askTitle: 'Do you trust this list?',
    askText: (name: string, keys: number) =>
      `${name} says whose ${count(keys, 'key', 'keys')} ${keys === 1 ? 'this is' : 'these are'}. Anyone can write such a name. Ask them to read out their own key. It must be:`,
    newer: (version: number, known: number) => `This is list ${version}. You have list ${known}.`,
    yes: 'Yes, trust it',
    same: 'You have this list.',
    added: (name: string) => `You trust the list of ${name}.`
  },
  notices: {
    title: 'Save this note about a key?',
    says: {
      rotated: (date: string) => `The signer has had a new key since ${date}. The old key is:`,
      retired: (date: string) => `The signer has not used this key since ${date}:`,
      compromised: (date: string) => `The signer says somebody else may have had this key since ${date}:`
    },
    yes: 'Save it',
    noted: 'The note about this key is saved.'
  },
  frameworks: {
    title: 'Frameworks',
    followed: 'You follow this one',
    counts: (n: number, version: string) => `${count(n, 'statement', 'statements')}. Edition ${version}.`,
    published: (n: number) => `Published text for ${n}.`,
    wording: 'The published text',
    wordingHint:
      'The statements are in our own plain words. If you have the published text as a table (code, stage, text), you can show it beside ours.',
    wordingChoose: 'Choose a table',
    loaded: (n: number) => `The published text of ${count(n, 'statement', 'statements')} is loaded.`,
    add: 'Another framework',
    addHint:
      'Your employer or college may give you a framework as a file. Files of other systems can be read, too: CASE, Moodle, Mahara, or a table.',
    addChoose: 'Choose a framework file',
    added: (title: string) => `Added: ${title}`
  },
  about: 'About',
  notNhs: 'Not an NHS product.',
  aboutText: 'Countersign works without the internet. What you write stays on this computer unless you send it.',
  aboutSigned: 'A signature made here shows who signed what, and when. It proves no more than that.',
  version: (version: string) => `Version ${version}`,
  licence: 'Free to use and to change, under the MIT or the Apache 2.0 licence.'
};
