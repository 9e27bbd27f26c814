import { expect, test } from 'vitest';
import { act, composing } from './keys';

const key = (key: string, held: Partial<KeyboardEvent> = {}) =>
  act({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });
const key_ = (letter: string, code: string, held: Partial<KeyboardEvent>) => key(letter, { code, ...held });

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

test('the keys of a keyboard that writes another script are known by their place', () => {
  const press = (key: string, code: string, held: Partial<KeyboardEvent> = { ctrlKey: true }) => key_(key, code, held);
  for (const [n, k, z, l] of [
    ['т', 'л', 'я', 'д'],
    ['ν', 'κ', 'ζ', 'λ'],
    ['ى', 'ن', 'ئ', 'م'],
    ['ㅜ', 'ㅏ', 'ㅋ', 'ㅣ']
  ] as const) {
    expect([press(n, 'KeyN'), press(k, 'KeyK'), press(z, 'KeyZ'), press(l, 'KeyL')]).toEqual([
      'add',
      'find',
      'undo',
      'lock'
    ]);
  }
  expect([press('à', 'Digit0'), press('٠', 'Digit0'), press('０', 'Numpad0')]).toEqual(['usual', 'usual', 'usual']);
  expect(press('т', 'KeyN', {})).toBeUndefined();
  // Where a key writes a Latin letter, the letter counts: on AZERTY it is at another place.
  expect(press('z', 'KeyW')).toBe('undo');
  expect(press('w', 'KeyZ')).toBeUndefined();
});

test('while a word is put together, keys belong to the word', () => {
  expect(key('k', { ctrlKey: true, isComposing: true })).toBeUndefined();
  expect(composing({ keyCode: 229 })).toBe(true);
  expect(composing({ isComposing: false, keyCode: 13 })).toBe(false);
});

test('other keys are left to the system', () => {
  expect(key('z', { ctrlKey: true, shiftKey: true })).toBeUndefined();
  expect(key('k', { ctrlKey: true, altKey: true })).toBeUndefined();
  expect(key('c', { ctrlKey: true })).toBeUndefined();
});
