import { expect, test } from 'vitest';
import { put, spots } from './privacy';

test('what was found is told by its own words, wherever it stands', () => {
  const text = '👩🏽‍⚕️ Mrs Patel walked.';
  const from = [...'👩🏽‍⚕️ '].length;
  expect(spots(text, [{ looks_like: 'name', from, to: from + 9 }])).toEqual([
    { match: 'Mrs Patel', looksLike: 'name', from }
  ]);
});

test('other words take its place, with a capital where a sentence begins', () => {
  const spot = (from: number, match = 'Mrs Patel') => ({ match, looksLike: 'name' as const, from });
  expect(put('Mrs Patel walked.', spot(0), 'a patient')).toBe('A patient walked.');
  expect(put('I saw Mrs Patel walk.', spot(6), 'a patient')).toBe('I saw a patient walk.');
  expect(put('We sat. Mrs Patel ate.', spot(8), 'a patient')).toBe('We sat. A patient ate.');
  expect(put('Call 07700 900123 now', spot(5, '07700 900123'), '')).toBe('Call now');
  expect(put('Café: Siân and Mrs Patel', spot(15), 'a relative')).toBe('Café: Siân and a relative');
});

test('it is found again when the text has moved on, and nothing happens when it is gone', () => {
  const spot = { match: 'Mrs Patel', looksLike: 'name' as const, from: 0 };
  expect(put('Then Mrs Patel walked.', spot, 'a patient')).toBe('Then a patient walked.');
  expect(put('Then she walked.', spot, 'a patient')).toBe('Then she walked.');
});
