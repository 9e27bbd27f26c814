/**
 * Finds the passport inside a PDF. Nothing of the PDF itself is trusted, so nothing of it is read but the files it may
 * hold: of several different passports none is taken.
 */
import { base32 } from './base32';
import { LIMIT, toldBy } from './archive';
import { sha256 } from '@noble/hashes/sha2.js';
import { decode, same } from './bytes';

export type Inside = { passport: Uint8Array; code: string };
export type NoPassport = 'none' | 'many' | 'locked' | 'old';

/** How far into a file a PDF may begin. */
const LATEST = 1024;
const LATIN = new TextDecoder('latin1');

export const isPdf = (file: Uint8Array): boolean => LATIN.decode(file.subarray(0, LATEST)).includes('%PDF-');

export async function passportIn(file: Uint8Array): Promise<Inside | NoPassport> {
  const found: Uint8Array[] = [];
  for (const { about, body } of streams(file)) {
    if (!about.includes('FlateDecode')) {
      if (toldBy(body) === 'passport') found.push(body);
      continue;
    }
    if (typeof DecompressionStream === 'undefined') return 'old';
    const bytes = await inflated(body);
    if (bytes) found.push(bytes);
  }
  const [first, ...others] = found;
  if (!first) return isLocked(file) ? 'locked' : 'none';
  if (others.some((other) => !same(other, first))) return 'many';
  return { passport: first, code: codeOf(first) };
}

/** What names a passport on the pages: 160 bits of its SHA-256 in groups of four. */
const codeOf = (passport: Uint8Array): string =>
  base32(sha256(passport).subarray(0, 20)).match(/.{4}/g)?.join('-') ?? '';

/** A locked PDF says how it is locked at its end. */
const isLocked = (file: Uint8Array): boolean => /\/Encrypt\b/.test(LATIN.decode(file.subarray(-4096)));

/** Everything in a PDF that stands as a stream, with the dictionary before it. */
function* streams(file: Uint8Array): Generator<{ about: string; body: Uint8Array }> {
  for (let at = 0; ;) {
    const start = indexOf(file, 'stream', at);
    if (start < 0) return;
    at = start + 6;
    if (LATIN.decode(file.subarray(start - 3, start)) === 'end') continue;
    const begin = at + (file[at] === 0x0d ? 2 : 1);
    if (file[begin - 1] !== 0x0a) continue;
    const about =
      LATIN.decode(file.subarray(Math.max(0, start - 512), start))
        .split(' obj')
        .at(-1) ?? '';
    // The length may be written elsewhere; then the stream ends where its end is said.
    const written = Number(/\/Length (\d+)(?! \d+ R)/.exec(about)?.[1] ?? NaN);
    const fits = LATIN.decode(file.subarray(begin + written, begin + written + 12))
      .trimStart()
      .startsWith('endstream');
    const end = fits ? begin + written : indexOf(file, 'endstream', begin);
    if (end < 0) return;
    yield { about, body: file.subarray(begin, end) };
    at = end;
  }
}

function indexOf(file: Uint8Array, word: string, from: number): number {
  const first = word.charCodeAt(0);
  for (let at = file.indexOf(first, from); at >= 0; at = file.indexOf(first, at + 1)) {
    if (decode(file.subarray(at, at + word.length)) === word) return at;
  }
  return -1;
}

/** The passport that was packed, or null where something else was. */
async function inflated(packed: Uint8Array): Promise<Uint8Array | null> {
  // What stands between the content and its end may be a line break, which belongs to neither.
  for (const left of [0, 1, 2]) {
    const reader = new Blob([packed.subarray(0, packed.length - left) as BlobPart])
      .stream()
      .pipeThrough(new DecompressionStream('deflate'))
      .getReader();
    const parts: Uint8Array[] = [];
    let size = 0;
    try {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return passportOnly(joined(parts, size));
        parts.push(value);
        size += value.length;
        const known = size < 128 || toldBy(joined(parts.slice(0, 4), Math.min(size, 4096))) === 'passport';
        if (!known || size > LIMIT) {
          void reader.cancel();
          return null;
        }
      }
    } catch {
      // Cut where it ends, it may be whole.
      if (parts.length > 0 && toldBy(joined(parts.slice(0, 4), Math.min(size, 4096))) !== 'passport') return null;
    }
  }
  return null;
}

const passportOnly = (bytes: Uint8Array) => (toldBy(bytes) === 'passport' ? bytes : null);

function joined(parts: Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part.subarray(0, size - at), at);
    at += Math.min(part.length, size - at);
  }
  return all;
}
