import { expect, test } from 'vitest';
import { act } from './keys';

const key = (key: string, held: Partial<KeyboardEvent> = {}) =>
  act({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

test('a letter alone does nothing, so that nobody is surprised while they write', () => {
  for (const letter of 'abcdefghijklmnopqrstuvwxyz') expect(key(letter)).toBeUndefined();
});

test('the keys of the window', () => {
  expect(key('k', { ctrlKey: true })).toBe('find');
  expect(key('K', { metaKey: true })).toBe('find');
  expect(key('z', { ctrlKey: true })).toBe('undo');
  expect(key('ArrowLeft', { altKey: true })).toBe('back');
  expect(key('F1')).toBe('help');
  expect(key('+', { ctrlKey: true, shiftKey: true })).toBe('larger');
  expect(key('=', { ctrlKey: true })).toBe('larger');
  expect(key('-', { ctrlKey: true })).toBe('smaller');
  expect(key('0', { ctrlKey: true })).toBe('usual');
});

test('other keys are left to the system', () => {
  expect(key('z', { ctrlKey: true, shiftKey: true })).toBeUndefined();
  expect(key('k', { ctrlKey: true, altKey: true })).toBeUndefined();
  expect(key('c', { ctrlKey: true })).toBeUndefined();
});
