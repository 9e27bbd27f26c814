import { beforeEach, expect, test } from 'vitest';
import { undo } from './undo.svelte';

beforeEach(() => undo.forget());

test('the newest step goes first, and each only once', async () => {
  const done: string[] = [];
  undo.note('first', () => void done.push('first'));
  undo.note('second', () => void done.push('second'));
  expect(undo.next).toBe('second');
  expect(await undo.back()).toBe('second');
  expect(await undo.back()).toBe('first');
  expect(await undo.back()).toBe('');
  expect(done).toEqual(['second', 'first']);
});

test('a step that could not be taken back stays', async () => {
  let works = false;
  undo.note('it', () => {
    if (!works) throw new Error('no');
  });
  await expect(undo.back()).rejects.toThrow('no');
  expect(undo.next).toBe('it');
  works = true;
  expect(await undo.back()).toBe('it');
});

test('the steps of one page are forgotten together', () => {
  const page = {};
  undo.note('stays', () => {});
  undo.note('goes', () => {}, page);
  undo.note('goes too', () => {}, page);
  undo.forget(page);
  expect(undo.next).toBe('stays');
});
