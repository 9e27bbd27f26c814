/** Settings. */
import { count } from './count';

export const settings = {
  title: 'Settings',
  parts: 'On this page',
  you: {
    title: 'You',
    kept: 'Your details are changed.',
    signed: 'What was signed before keeps the name it was signed with.'
  },
  reading: 'Reading',
  groups: { theme: 'Colours', size: 'Size of letters', spacing: 'Space between letters, words and lines', motion: 'Movement' },
  choices: {
    theme: { system: 'As this computer', light: 'Light', dark: 'Dark', white: 'White', contrast: 'High contrast' },
    size: { normal: 'Normal', large: 'Large', larger: 'Larger', largest: 'Largest' },
    spacing: { normal: 'Normal', wide: 'Wide', wider: 'Wider' },
    motion: { system: 'As this computer', none: 'None' }
  },
  zoomHint: 'To make everything larger or smaller, press Ctrl and Plus, or Ctrl and Minus. Ctrl and 0 makes it as it was.',
  zoomed: (percent: number) => `Shown at ${percent} percent.`,
  looked: 'how it looks',
  kept: 'These are kept on this computer for whoever uses it.',
  lockText: 'Your portfolio locks when nobody has used it for five minutes. What you write is kept.',
  lockNow: 'Lock now',
  lock: {
    shared: 'Other people use this computer too',
    sharedHint: 'Then Countersign does not remember which portfolio was open last.'
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
    differs: 'Then do not rely on what this key signed. Ask the person whether they have another key.'
  },
  lists: {
    title: 'Trust lists',
    lead: 'Your employer may give you a list of the keys of its people. It ends in .trust.',
    choose: 'Choose a trust list',
    one: (version: number, date: string, keys: number) => `List ${version}, made on ${date}. It holds ${count(keys, 'key', 'keys')}.`,
    askTitle: 'Do you rely on this list?',
    askText: (name: string, keys: number) =>
      `${name} says whose ${count(keys, 'key', 'keys')} ${keys === 1 ? 'this is' : 'these are'}. Anyone can write such a name. Ask them to read out their own key. It must be:`,
    newer: (version: number, known: number) => `This is list ${version}. You have list ${known}.`,
    yes: 'Yes, rely on it',
    same: 'You have this list.',
    added: (name: string) => `You rely on the list of ${name}.`
  },
  notices: {
    title: 'Note this about a key?',
    says: {
      rotated: (date: string) => `The signer has had a new key since ${date}. The old key is:`,
      retired: (date: string) => `The signer has not used this key since ${date}:`,
      compromised: (date: string) => `The signer says that this key may be in wrong hands since ${date}:`
    },
    yes: 'Note it',
    noted: 'It is noted about this key.'
  },
  frameworks: {
    title: 'Frameworks',
    followed: 'You follow this one',
    counts: (n: number, version: string) => `${count(n, 'statement', 'statements')}. Edition ${version}.`,
    published: (n: number) => `Published text for ${n}.`,
    wording: 'The published text',
    wordingHint: 'The statements are in our own plain words. If you have the published text as a table (code, stage, text), you can show it beside ours.',
    wordingChoose: 'Choose a table',
    loaded: (n: number) => `The published text of ${count(n, 'statement', 'statements')} is loaded.`,
    add: 'Another framework',
    addHint: 'Your employer may give you a framework as a file. It ends in .json.',
    addChoose: 'Choose a framework file',
    added: (title: string) => `Added: ${title}`
  },
  about: 'About',
  notNhs: 'Not an NHS product.',
  aboutText: 'Countersign works without the internet. What you write stays on this computer unless you send it.',
  aboutSigned: 'A signature made here shows who signed what, and when. It is not more than that.',
  version: (version: string) => `Version ${version}`,
  licence: 'Free to use and to change, under the MIT or the Apache 2.0 licence.'
};
