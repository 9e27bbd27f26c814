/** Every sentence of the window and every error of the core, and how hard it is to read. */
import { expect, test } from 'vitest';
import { grade, syllables } from './grade';
import { words } from '.';

type Sentence = { where: string; text: string };

/** Sentences with fewer words are labels: a formula says nothing of them. */
const LABEL = 5;

/** Values for what a sentence is filled with. */
const given = (name: string) => (/^(n|done|total|days|of|index|at|version)$/.test(name) ? 3 : 'Priya');

function within(where: string, value: unknown): Sentence[] {
  if (typeof value === 'string') return [{ where, text: value }];
  if (typeof value === 'function') {
    const names = /\(([^)]*)\)/.exec(value.toString())?.[1] ?? '';
    const filled: unknown = value(...names.split(',').map((name) => given(name.trim())));
    // What takes several counts at once takes them as one thing.
    return typeof filled === 'string' ? [{ where, text: filled.replaceAll('undefined', '3') }] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => within(where ? `${where}.${key}` : key, inner));
}

const SOURCES = import.meta.glob<string>(['../../../../src/error.rs', '../../../../src/error/*.rs'], {
  query: '?raw',
  import: 'default',
  eager: true
});

/** The sentences of the core's errors, as they stand in its source. */
const errors = (): Sentence[] =>
  Object.entries(SOURCES).flatMap(([file, source]) =>
    [...source.matchAll(/#\[error\(\s*"((?:[^"\\]|\\.)*)"/g)].map(([, text = '']) => ({
      where: file.replace(/^.*\/src\//, ''),
      text: text.replaceAll(/\\\s+/g, '').replaceAll(/\{[^}]*\}/g, 'name')
    }))
  );

const CATALOGUE = import.meta.glob<string>(
  ['../../../../src/words/**/*.rs', '!../../../../src/words/{tests,said}.rs'],
  {
    query: '?raw',
    import: 'default',
    eager: true
  }
);

/** A text of Rust as it is read. */
const shown = (text: string) =>
  text
    .replaceAll(/\\\s*\n\s*/g, '')
    .replaceAll('\\"', '“')
    .replaceAll('\\n', '\n')
    .replaceAll(/\\u\{([0-9a-fA-F]+)\}/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));

/** What documents and the command line say, as it stands in the core's catalogue. */
const catalogue = (): Sentence[] =>
  Object.entries(CATALOGUE).flatMap(([file, source]) =>
    [...source.replaceAll(/^\s*\/\/.*$/gm, '').matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text = '']) => ({
      where: file.replace(/^.*\/src\//, ''),
      text: shown(text)
        .replaceAll(/\{(count|limit|least|most|many|number|rows|version|weakest|best|day)\}/g, '3')
        .replaceAll(/\{[^}]*\}/g, 'name')
    }))
  );

const COMMAND_LINE = import.meta.glob<string>('../../../../src/cli/**/*.rs', {
  query: '?raw',
  import: 'default',
  eager: true
});

/** What the command line says of its verbs and options: it stands with each, as a comment that is shown. */
const helps = (): Sentence[] =>
  Object.entries(COMMAND_LINE).flatMap(([file, source]) =>
    [...source.matchAll(/((?:^ *\/\/\/ .*\n)+)(?: *#\[.*\n)* *(?:pub )?(?:[A-Z]\w*\(|[a-z_]+: )/gm)].map(
      ([, text = '']) => ({
        where: file.replace(/^.*\/src\//, ''),
        // What may be typed stands behind a colon or "such as", and a form in brackets: codes, not words.
        text: text
          .replaceAll(/^ *\/\/\/ /gm, '')
          .replaceAll('\n', ' ')
          .trim()
          .replace(/(:|,? such as| \().*$/, '')
      })
    )
  );

/** Harder than the rest, or in other words than the rest would be: kept as they were first said. This list may only become shorter. */
const KEPT = [
  // Subjects of training that have these names.
  'Information governance and data security',
  'Equality, diversity and human rights',
  // "qualifications or experience", "safety copy", "accepted": there is no shorter word for what is meant.
  'No qualifications or experience are recorded.',
  'Restore your latest safety copy.',
  'Attach the same file again, or restore your latest safety copy.',
  'Already accepted. Nothing was changed.',
  // What is found in a file, with the place in the words of its format.
  'an identifier is repeated; it stands first at CFItems[name]',
  'an item stands under two others; see CFAssociations[name] as well',
  'its signer used another identity card with this key before',
  // Several facts that belong together, each on its own part of the line.
  'Withdrawals: name known.name The holder made this file on 3 by their clock; a later withdrawal, or one left out at the end, cannot be seen here.',
  'The sealed records travel inside this PDF as a passport. Open the PDF with Countersign or in the page countersign-sign.html, or run “countersign verify” on it: it takes the passport out, checks every signature, and says whether these pages were changed after they were made.',
  'After name or more away, some statements are proposed to be shown again; your supervisor picks which.',
  'What this PDF says of itself: CHANGED after it was made, such as whose it is, its language, or what a file inside is for.',
  // Options of the command line, which are named by what they take.
  'The indicators it shows already',
  'An indicator it shows, and how',
  'Make a believable sample portfolio.',
  'Note qualifications and experience, the start in post and time away.',
  'Write everything readable into a folder',
  // A request, beside what was found.
  'Please check (name): name',
  'Please note: name signed name. A second signer would make the record stronger.'
];

const all = [...within('', words), ...errors(), ...catalogue(), ...helps()];
/** Part of a sentence: it is put into one, and its length says nothing. */
const PART = 9;

const isPart = (text: string) =>
  /^[^A-Z]*[a-z]/.test(text) && !/[.?]\s*$/.test(text) && text.split(/\s+/).length < PART;

const sentences = all.filter(({ text }) => text.split(/\s+/).length >= LABEL && !isPart(text));
const graded = sentences.map((one) => ({ ...one, grade: grade(one.text) })).toSorted((a, b) => b.grade - a.grade);

test('the formula counts as people do', () => {
  expect(['cat', 'apple', 'evening', 'registered', 'hospital', 'safe', 'walked', 'closed'].map(syllables)).toEqual([
    1, 2, 3, 3, 3, 1, 1, 1
  ]);
  expect(grade('The cat sat on the mat. It was warm.')).toBeLessThan(1);
  expect(
    grade('Institutional accreditation necessitates comprehensive documentation of professional competencies.')
  ).toBeGreaterThan(20);
});

test('every sentence can be read at the age of eleven, and most at nine', () => {
  const mean = graded.reduce((sum, one) => sum + one.grade, 0) / graded.length;
  const hard = graded.filter((one) => one.grade > 8 && !KEPT.includes(one.text));
  const easy = graded.filter((one) => one.grade <= 6).length / graded.length;
  console.log(
    `${all.length} texts, ${sentences.length} of them sentences: grade ${mean.toFixed(1)} on average, ${Math.round(easy * 100)} of 100 at most 6.\n` +
      graded
        .slice(0, 12)
        .map((one) => `${one.grade.toFixed(1)}  ${one.where}: ${one.text}`)
        .join('\n')
  );
  expect(sentences.length).toBeGreaterThan(200);
  expect(errors().length).toBeGreaterThan(50);
  expect(catalogue().length).toBeGreaterThan(1300);
  expect(helps().length).toBeGreaterThan(150);
  expect(hard.map((one) => `${one.grade.toFixed(1)} ${one.where}: ${one.text}`)).toEqual([]);
  expect(mean).toBeLessThanOrEqual(5);
  expect(easy).toBeGreaterThanOrEqual(0.8);
});

test('no sentence is long, and none shouts or blames', () => {
  const faults = all.filter(
    ({ text }) =>
      !KEPT.includes(text) &&
      (/!|\bplease\b|\binvalid\b|\bfailed\b|\bforbidden\b|\be\.g\.|\betc\b/i.test(text) ||
        text.split(/[.?:](?=\s|$)|\n/).some((one) => one.split(/\s+/).length > 25))
  );
  expect(faults).toEqual([]);
});

test('what is kept as it was said is still said', () => {
  expect(KEPT.filter((kept) => !all.some(({ text }) => text === kept))).toEqual([]);
});

/** What is said twice, and why: in the window and by the core, or for two things. This list may only become shorter. */
const TWICE = [
  // The window and what the core prints or writes.
  'Not part of my role',
  'It is never signed, sent or printed.',
  'It is not encrypted. Keep it as safe as your portfolio.',
  'To be shown again after time away',
  'Not part of the role',
  'There is no passport inside this PDF.',
  // The same field of two nouns, each of which has all its words in one file.
  'Look at it again by',
  'What you agreed to do'
];

const WINDOW = import.meta.glob<string>(['./*.ts', '!./*.test.ts'], { query: '?raw', import: 'default', eager: true });

/** The texts of the window as they stand in its source: what is said once and shown in two places stands there once. */
const written = (): Sentence[] =>
  Object.entries(WINDOW).flatMap(([where, source]) =>
    [...source.matchAll(/(['`])((?:(?!\1)[^\\\n]|\\.)+)\1/g)].map(([, , text = '']) => ({ where, text }))
  );

test('no sentence stands twice', () => {
  const heard = new Map<string, Set<string>>();
  for (const { where, text } of [...written(), ...errors(), ...catalogue()]) {
    if (text.split(/\s+/).length < LABEL) continue;
    const at = heard.get(text) ?? new Set();
    heard.set(text, at.add(at.has(where) ? `${where} again` : where));
  }
  const twice = [...heard].filter(([text, at]) => at.size > 1 && !TWICE.includes(text));
  expect(twice.map(([text, at]) => `${text} (${[...at].join(', ')})`)).toEqual([]);
  expect(TWICE.filter((text) => (heard.get(text)?.size ?? 0) < 2)).toEqual([]);
});
