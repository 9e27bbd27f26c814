import { expect, test } from 'vitest';
import { read } from './reading.svelte';

test('what was chosen is remembered, and what is no choice is left out', () => {
  expect(read('{"theme":"dark","size":"huge","other":1}')).toEqual({
    theme: 'dark',
    size: 'normal',
    spacing: 'normal',
    motion: 'system'
  });
});

test('nothing remembered, or nonsense, is the start', () => {
  for (const text of [null, '', '{', 'null', '3']) expect(read(text).theme).toBe('system');
});
