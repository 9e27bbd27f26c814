import { expect, test } from 'vitest';
import { changes, sentences } from './changes';

test('a text is its sentences', () => {
  expect(sentences('I asked. She said “yes.” Then\nwe walked!')).toEqual([
    'I asked.',
    'She said “yes.”',
    'Then',
    'we walked!'
  ]);
  expect(sentences('')).toEqual([]);
});

test('what is new and what went is told, and what stayed is told once', () => {
  const parts = changes(
    'I asked. We walked. It was fine.',
    'I asked first. We walked. I checked the brakes. It was fine.'
  );
  expect(parts.map(({ how, text }) => `${how}: ${text}`)).toEqual([
    'gone: I asked.',
    'new: I asked first.',
    'same: We walked.',
    'new: I checked the brakes.',
    'same: It was fine.'
  ]);
});

test('the same text has no change', () => {
  expect(changes('A. B.', 'A. B.').every((part) => part.how === 'same')).toBe(true);
});
