/**
 * Finds the passport inside a PDF, however the PDF is kept: nothing of it is trusted, and of several different passports
 * none is taken. What became of its pages is told by `pages/compare`.
 */
import { base32 } from './base32';
import { LIMIT, toldBy } from './archive';
import { sha256 } from '@noble/hashes/sha2.js';
import { decode, same } from './bytes';
import { canInflate, inflated } from './inflate';

export type Inside = { passport: Uint8Array; code: string };
export type NoPassport = 'none' | 'many' | 'locked' | 'old';

/** How far into a file a PDF may begin. */
const LATEST = 1024;
const LATIN = new TextDecoder('latin1');

export const isPdf = (file: Uint8Array): boolean => LATIN.decode(file.subarray(0, LATEST)).includes('%PDF-');

/** A PDF without what another program put before it. */
export const fromItsStart = (file: Uint8Array): Uint8Array =>
  file.subarray(LATIN.decode(file.subarray(0, LATEST)).indexOf('%PDF-'));

export async function passportIn(file: Uint8Array): Promise<Inside | NoPassport> {
  const found: Uint8Array[] = [];
  for (const { about, body } of streams(file)) {
    if (!about.includes('FlateDecode')) {
      if (toldBy(body) === 'passport') found.push(toItsEnd(body));
      continue;
    }
    if (!canInflate()) return 'old';
    const bytes = await inflated(body, LIMIT, (start) => toldBy(start) === 'passport');
    if (bytes) found.push(bytes);
  }
  const [first, ...others] = found;
  if (!first) return isLocked(file) ? 'locked' : 'none';
  if (others.some((other) => !same(other, first))) return 'many';
  return { passport: first, code: codeOf(first) };
}

/** Without the line break that may stand between a passport and the end of its stream: it ends with a last record of 22 bytes. */
function toItsEnd(body: Uint8Array): Uint8Array {
  const left = [0, 1, 2].find((left) => LATIN.decode(body.subarray(-22 - left).subarray(0, 4)) === 'PK\x05\x06');
  return body.subarray(0, body.length - (left ?? 0));
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
    // Not `endstream`, nor a part of a name as `/application#2foctet-stream`.
    if (!/[\s>]/.test(String.fromCharCode(file[start - 1] ?? 0))) continue;
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
