/** Where keys, ids and nonces come from: the browser, or a counted sequence for examples that are the same each time. */
import { sha256 } from '@noble/hashes/sha2.js';
import { hex } from './bytes';

/** So many bytes nobody can guess. */
export type Randomness = (count: number) => Uint8Array;

export const system: Randomness = (count) => crypto.getRandomValues(new Uint8Array(count));

/** A sequence that repeats from `start`, as the core’s. */
export function counted(start: number): Randomness {
  let next = BigInt(start);
  return (count) => {
    const bytes = new Uint8Array(count);
    for (let at = 0; at < count; at += 32) {
      next += 1n;
      const block = new Uint8Array(8);
      new DataView(block.buffer).setBigUint64(0, next);
      bytes.set(sha256(block).subarray(0, count - at), at);
    }
    return bytes;
  };
}

/** 128 random bits in hexadecimal. */
export const recordId = (randomness: Randomness): string => hex(randomness(16));
