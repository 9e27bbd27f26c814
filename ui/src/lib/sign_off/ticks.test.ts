import { expect, test } from 'vitest';
import type { EntryToSign } from '../api/types/EntryToSign';
import { ticked, ticks } from './ticks';

const entry = (id: string, version: number) => ({ entry: { id, version }, unmet: [] }) as unknown as EntryToSign;

test('what was ticked is taken up again, unless the entry was changed since', () => {
  const kept = ticks([entry('a', 1), entry('b', 2), entry('c', 1)], ['a', 'b']);
  expect(ticked([entry('a', 1), entry('b', 3), entry('c', 1)], kept)).toEqual(['a']);
  expect(ticks([entry('a', 1)], [])).toBeNull();
  expect(ticked([entry('a', 1)], null)).toEqual([]);
});
