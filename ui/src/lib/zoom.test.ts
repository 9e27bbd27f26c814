import { expect, test } from 'vitest';
import { read, turn } from './zoom';

test('a step at a time, no further than the last, and back to the usual', () => {
  expect(turn(100, 1)).toBe(125);
  expect(turn(100, -1)).toBe(75);
  expect(turn(400, 1)).toBe(400);
  expect(turn(50, -1)).toBe(50);
  expect(turn(300, 0)).toBe(100);
});

test('nothing remembered, or nonsense, is the usual size', () => {
  for (const text of [null, '', '1e9', '{', '101']) expect(read(text)).toBe(100);
  expect(read('150')).toBe(150);
});
