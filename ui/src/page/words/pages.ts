/** What became of a PDF since it was made. */

/** "3", "3 and 4", "3, 4 and 5". */
const and = (all: string[]): string =>
  all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;

/** Page numbers as they are said. Of many only the first are told. */
const numbers = (pages: number[]): string =>
  pages.length > 8 ? `${pages.slice(0, 7).join(', ')} and ${pages.length - 7} more` : and(pages.map(String));

const files = (what: string) => (names: string[]) =>
  `Files inside: ${what} after this PDF was made: ${and(names.map((name) => `“${name}”`))}.`;

export const pages = {
  twoRecords: 'The record of how this PDF was made is there more than once.',
  fileInFront: 'Something was ADDED to this PDF that shows a file inside it in the place of its pages.',
  notRecorded: 'Pages: this PDF does not say how they were made. Rely on what is told here.',
  asMade: 'Pages: as they were when this PDF was made.',
  changed: (how: string) =>
    `Pages: CHANGED after this PDF was made. ${how} Do not rely on them: rely on what is told here.`,
  otherOrder: 'They stand in another order.',
  notAsMade: (which: number[]) =>
    which.length === 1 ? `Page ${numbers(which)} is not as made.` : `Pages ${numbers(which)} are not as made.`,
  otherCount: (had: number, has: number, came: number[], went: number[]) =>
    `It had ${had} and has ${has}.` +
    (came.length > 0 ? ` Page${came.length === 1 ? '' : 's'} ${numbers(came)} did not come with it.` : '') +
    (went.length > 0
      ? ` Of those it had, ${went.length === 1 ? 'page' : 'pages'} ${numbers(went)} ${went.length === 1 ? 'is' : 'are'} missing.`
      : ''),
  structure:
    'Words for screen readers: CHANGED after this PDF was made. Who listens to it hears something else than the pages show.',
  outline: 'Title or bookmarks: CHANGED after this PDF was made.',
  labels: 'Page numbers: CHANGED after this PDF was made. A program may show others than stand on the pages.',
  links: (on: number[]) =>
    `Links: CHANGED after this PDF was made, on page${on.length === 1 ? '' : 's'} ${numbers(on)}. They may lead elsewhere.`,
  about:
    'What this PDF says of itself: CHANGED after it was made, such as whose it is, its language, or what a file inside is for.',
  madeWithout:
    'Passport: this PDF was made without one, as one that names people by initials is. Ask the practitioner for the passport file.',
  passportAdded: 'Passport: ADDED after this PDF was made, which had none.',
  passportTakenOut: 'Passport: TAKEN OUT after this PDF was made. Ask the practitioner for the passport file.',
  manyPassports: 'Passport: more than one is inside, and this PDF was not made so.',
  otherPassport:
    'Passport: NOT the one this PDF was made with. What is told here is what the other one says: do not take it for what the pages say.',
  filesChanged: files('CHANGED'),
  filesAdded: files('ADDED'),
  filesTakenOut: files('TAKEN OUT'),
  filesAsTheyWere: (n: number) => `Files inside: ${n}, as they were.`,
  putOn: (on: number[]) =>
    `Something was put on ${on.length === 1 ? 'page' : 'pages'} ${numbers(on)} after this PDF was made, such as a comment, a stamp or a box. It may hide what is under it.`,
  runs: 'Something was ADDED to this PDF that may run by itself. Do not open it in another program.'
};
