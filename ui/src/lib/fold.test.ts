import { expect, test } from 'vitest';
import { beginsIn, fold, typedWords } from './filter';

test('names are found by letters without their marks', () => {
  for (const [name, typed] of [
    ['Zoë', 'zoe'],
    ['Łukasz', 'lukasz'],
    ['Søren', 'soren'],
    ['Siân', 'sian'],
    ['O’Brien', 'obrien'],
    ["O'Brien", 'o’brien'],
    ['Đặng', 'dang'],
    ['Weiß', 'weiss']
  ] as const) {
    expect(fold(name).includes(fold(typed)), name).toBe(true);
  }
});

test('every word typed begins a word, and signs are no words', () => {
  expect(beginsIn('Text size', typedWords('siz tex'))).toBe(true);
  expect(beginsIn('Text size', typedWords('ize'))).toBe(false);
  expect(typedWords(' - "PDF"  3.2 ')).toEqual(['pdf', '3.2']);
});
