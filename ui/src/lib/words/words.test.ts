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

const CATALOGUE = import.meta.glob<string>(['../../../../src/words/*.rs', '!../../../../src/words/tests.rs'], {
  query: '?raw',
  import: 'default',
  eager: true
});

/** The words of working life, as they stand in the core's catalogue. */
const catalogue = (): Sentence[] =>
  Object.entries(CATALOGUE).flatMap(([file, source]) =>
    [...source.replaceAll(/^\s*\/\/.*$/gm, '').matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text = '']) => ({
      where: file.replace(/^.*\/src\//, ''),
      text: text.replaceAll(/\\\s+/g, '').replaceAll('\\"', '“').replaceAll(/\{(count|limit|least|most)\}/g, '3').replaceAll(/\{[^}]*\}/g, 'name')
    }))
  );

const all = [...within('', words), ...errors(), ...catalogue()];
const sentences = all.filter(({ text }) => text.split(/\s+/).length >= LABEL);
const graded = sentences
  .map((one) => ({ ...one, grade: grade(one.text) }))
  .toSorted((a, b) => b.grade - a.grade);

test('the formula counts as people do', () => {
  expect(['cat', 'apple', 'evening', 'registered', 'hospital', 'safe', 'walked', 'closed'].map(syllables)).toEqual([1, 2, 3, 3, 3, 1, 1, 1]);
  expect(grade('The cat sat on the mat. It was warm.')).toBeLessThan(1);
  expect(grade('Institutional accreditation necessitates comprehensive documentation of professional competencies.')).toBeGreaterThan(20);
});

test('every sentence can be read at the age of eleven, and most at nine', () => {
  const mean = graded.reduce((sum, one) => sum + one.grade, 0) / graded.length;
  const hard = graded.filter((one) => one.grade > 8);
  const easy = graded.filter((one) => one.grade <= 6).length / graded.length;
  console.log(
    `${all.length} texts, ${sentences.length} of them sentences: grade ${mean.toFixed(1)} on average, ${Math.round(easy * 100)} of 100 at most 6.\n` +
      graded.slice(0, 12).map((one) => `${one.grade.toFixed(1)}  ${one.where}: ${one.text}`).join('\n')
  );
  expect(sentences.length).toBeGreaterThan(200);
  expect(errors().length).toBeGreaterThan(50);
  expect(catalogue().length).toBeGreaterThan(150);
  expect(hard.map((one) => `${one.grade.toFixed(1)} ${one.where}: ${one.text}`)).toEqual([]);
  expect(mean).toBeLessThanOrEqual(5);
  expect(easy).toBeGreaterThanOrEqual(0.8);
});

test('no sentence is long, and none shouts or blames', () => {
  const faults = all.filter(
    ({ text }) =>
      /!|\bplease\b|\binvalid\b|\bfailed\b|\bforbidden\b|\be\.g\.|\betc\b/i.test(text) ||
      text.split(/[.?:](?=\s|$)/).some((one) => one.split(/\s+/).length > 25)
  );
  expect(faults).toEqual([]);
});
