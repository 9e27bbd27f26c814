/** Bringing in what somebody already has. */
import { count } from './count';

const entries = (n: number) => count(n, 'entry', 'entries');

export const bring = {
  title: 'Bring in what you have',
  lead: 'Bring a table with your log or your training. Or bring photos, a ZIP file, or an older portfolio.',
  first: 'You see what would happen first. Nothing of it counts as signed off.',
  file: 'Choose a file',
  folder: 'Choose a folder',
  drop: 'You can also drop a file here.',
  reading: 'Reading it…',
  other: 'Choose another',
  readAs: 'It is read as',
  readers: {
    log: 'a log: one piece of evidence for each row',
    training: 'a training record: one training for each row',
    folder: 'files: one piece of evidence for each',
    leap2a: 'a portfolio from another program',
    'take-out': 'what was taken out of Countersign',
    badge: 'a badge from another system'
  },
  asLog: 'Read it as a log',
  asTraining: 'Read it as a training record',
  each: 'Make one piece of evidence of',
  eachFile: 'each file',
  eachFolder: 'each folder',
  columns: 'Which column says what',
  noColumn: 'No column',
  needed: (what: string) => `Choose the column for ${what}.`,
  provider: 'Who held this training?',
  providerHint: 'It is kept with each training that names nobody.',
  monthFirst: 'The month comes first in dates',
  ask: (written: string, at: string) => `What does ${written} mean in ${at}?`,
  askText: 'A table makes 2.1 of 2.10, so we ask.',
  none: 'None of these',
  list: 'What would come in',
  what: {
    evidence: 'Evidence',
    qualification: 'Qualification',
    training: 'Training',
    other: 'Working life'
  },
  here: (n: number) => `${entries(n)} already here`,
  no: (n: number) => `${entries(n)} cannot come in`,
  leftOut: 'What has no place here',
  times: (what: string, n: number) => `${what}: ${n}`,
  bringIn: (n: number) => `Bring in ${entries(n)}`,
  nothing: 'There is nothing new in it.',
  chooseFirst: 'Choose at least one entry.',
  done: (n: number) => `${entries(n)} brought in.`,
  before: 'What you brought in before',
  of: (name: string, n: number) => `${name || 'A file that is not kept any more'} (${entries(n)})`,
  takeBack: 'Take it back',
  takeBackOf: (name: string) => `Take back what came with ${name}`,
  takenBack: (n: number) => `${entries(n)} taken back.`,
  stay: (n: number) => `${entries(n)} stay: you changed, sent or linked something since.`,
  wasTakenBack: 'Taken back',
  record: 'Your training record',
  recordText: 'One table of all your training, for an employer or a course.',
  saveAs: { xlsx: 'Save as a spreadsheet', csv: 'Save as CSV', pdf: 'Save as a PDF' },
  saved: (name: string) => `Saved: ${name}.`
};
