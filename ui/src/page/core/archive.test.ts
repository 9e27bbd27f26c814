/** The sum of an archive's entries, wherever in a file they begin. */
import { expect, test } from 'vitest';
import { crc32 } from './archive';

/** Bit by bit, as the format says. */
function slowly(bytes: Uint8Array): number {
  let sum = -1;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return ~sum >>> 0;
}

test('it is the same wherever the bytes begin and end', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  const file = Uint8Array.from({ length: 90 }, (_, at) => (at * 151 + 7) & 255);
  for (let from = 0; from < 9; from++)
    for (let to = from; to <= file.length; to++) {
      const part = file.subarray(from, to);
      expect(crc32(part), `${from} to ${to}`).toBe(slowly(part));
    }
});
