/** The frame of every page: Find, undo, help. */
import { count } from './count';
import { same } from './same';

export const frame = {
  menu: 'Menu',
  tools: 'Tools',
  back: 'Back',
  done: 'OK'
};

export const find = {
  find: 'Find',
  keys: 'Ctrl + K',
  label: 'Find a place, a statement or evidence',
  hint: 'Type a word, or a number such as 3.2',
  go: 'Go to',
  evidence: 'Evidence',
  statements: 'Statements',
  none: same.noneFound,
  found: (n: number) => (n === 0 ? 'Nothing found' : count(n, 'thing found', 'things found')),
  use: 'Use the arrow keys to choose. Press Enter to go there.'
};

export const undo = {
  undo: 'Undo',
  keys: 'Ctrl + Z',
  nothing: 'There is nothing to undo.',
  undone: (what: string) => `Undone: ${what}`,
  canUndo: 'Press Ctrl and Z to undo it.'
};

export const help = {
  title: 'Help',
  keys: 'F1',
  how: 'How it works',
  steps: [
    'Write down something you did at work. That is your evidence.',
    'Tick the statements it shows.',
    'Ask your preceptor to sign it off. They can do that on this computer, or with a file you send.',
    'My progress shows what is signed off and what is left.',
    'Make a PDF in Portfolio when somebody asks for proof.',
    'Do you have a log, a training record or photos already? Settings has “Bring in what you have”.'
  ],
  safe: 'Everything is saved as you type. You can close the window at any time.',
  browserTitle: 'A preceptor with nothing installed',
  browser: [
    'They can sign in a browser with one page: countersign-sign.html. They get it from their employer, or with Countersign.',
    'Never send the page with a request. Whoever asks could change it, so a good preceptor would not open it.',
    'To check a page, its SHA-256 number must be the one in the notes of the release. An IT desk can compare them.'
  ],
  keysTitle: 'Keys',
  list: [
    { keys: 'Ctrl + N', what: 'Add evidence' },
    { keys: 'Ctrl + Enter', what: 'Save and close, or continue' },
    { keys: 'Ctrl + K', what: 'Find' },
    { keys: 'Ctrl + Z', what: 'Undo. Only a signature cannot be undone' },
    { keys: 'Ctrl + L', what: 'Lock' },
    { keys: 'Alt + ←', what: 'Go back' },
    { keys: 'Alt + →', what: 'Go forward' },
    { keys: 'Ctrl + Plus', what: 'Make everything larger' },
    { keys: 'Ctrl + Minus', what: 'Make everything smaller' },
    { keys: 'Ctrl + 0', what: same.usualSize },
    { keys: 'F1', what: 'This help' }
  ],
  stuck: 'If you are stuck, ask your preceptor or the person who gave you Countersign.'
};
