/** Safety copies, the passphrase, and taking everything out. */
import { count } from './count';

type Copied = { evidence: number; sign_offs: number; files: number };
const inside = (copied: Copied) =>
  `${count(copied.evidence, 'piece', 'pieces')} of evidence, ${count(copied.sign_offs, 'sign-off', 'sign-offs')} and ${count(copied.files, 'file', 'files')}`;

export const safety = {
  title: 'Safety copy',
  last: (when: string) => `Last safety copy: ${when}.`,
  none: 'There is no safety copy yet.',
  byItself:
    'Countersign makes one next to your portfolio each day you change something. Keep one on another disk too, for example on a USB stick.',
  sample: 'A sample needs no safety copy. You can try it all the same.',
  save: 'Save a safety copy',
  saving: 'Saving…',
  saved: (name: string) => `Saved and checked: ${name}.`,
  keep: 'Make one here now',
  kept: (copied: Copied) => `Made and checked: ${inside(copied)}.`,
  test: 'Test my safety copy',
  testing: 'Testing…',
  tested: (copied: Copied) => `Your newest safety copy can be brought back: ${inside(copied)}.`,
  list: (n: number) => `Kept here: ${count(n, 'copy', 'copies')}`,
  at: (when: string, time: string) => `${when}, ${time}`,
  bringBack: 'Bring back',
  bringBackOf: (when: string) => `Bring back the copy of ${when}`,
  backTitle: (when: string) => `Bring back the copy of ${when}?`,
  backText: 'Your portfolio will be as it was then. What you have now is kept in another folder.',
  passphrase: 'The passphrase you had then',
  backYes: 'Bring it back',
  backDone: (folder: string) => `Done. What you had before is in the folder “${folder}”.`,
  fileTitle: 'Bring back a safety copy',
  fileHint: 'From a file you saved, for example on a new computer. It goes into a new folder.',
  fileChoose: 'Choose the file',
  fileChosen: (name: string) => `Chosen: ${name}`,
  home: (when: string) => `Safety copy: ${when}`,
  homeNone: 'No safety copy yet',
  homeDue: 'It is time to decide what you keep',

  keyTitle: 'Passphrase and recovery key',
  current: 'Your passphrase now',
  change: 'Change my passphrase',
  changed: 'Your passphrase is changed. Your recovery key stays the same.',
  newKey: 'Make a new recovery key',
  newKeyText: 'Do this when you lost the paper. The old key then opens nothing.',
  newKeyDone: 'Your new recovery key is ready.',

  dataTitle: 'Your data',
  dataText: 'Write everything into a folder that other programs can read. It holds tables, texts and files.',
  dataOpen: 'It is not encrypted. Keep it as safe as your portfolio.',
  takeOut: 'Take everything out',
  takenOut: (name: string) => `Everything is in the folder “${name}”. Open index.html there to read it.`,
  lookAgain: 'When will you decide if you still need this portfolio?',
  lookAgainText: 'Nothing is deleted by itself. On that day Countersign reminds you.',
  lookAgainSave: 'Keep this day',
  lookAgainSaved: 'This day is kept.',
  eraseAll: 'Erase my portfolio for good',
  eraseAllText:
    'Everything in this portfolio is deleted, with its keys. Nobody can bring it back, not even with your recovery key.',
  eraseAllFirst: 'Take everything out first if you may still need it.',
  eraseAllStays: 'Only a list of numbers stays. It shows that your sign-offs were real, and tells nothing else.',
  eraseAllYes: 'Erase everything',
  eraseAllBusy: 'Erasing…',
  erasedAll: 'Your portfolio is erased.',
  erasedCopies: (folder: string) => `The folder “${folder}” still holds safety copies of it. Delete that folder too.`,
  erasedElsewhere: 'Safety copies you kept on other disks still hold it.',
  decideAll: 'Decide now if you still need this portfolio.',
  decide: (title: string) => `Decide now if you still need “${title}”.`
};
