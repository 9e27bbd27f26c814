/** The archive a bundle is: stored, in one order, with every other byte fixed. It is built again to be checked. */
import { decode, encode, inOrder, same } from './bytes';
import { Refused } from './refused';
import { says } from '../words';

export type Bundle = 'ask' | 'answer' | 'passport' | 'feedback-ask' | 'feedback';
export type Content = Map<string, Uint8Array>;

export const MANIFEST = 'manifest.json';
export const SEAL = 'seal.jws';

/** The most bytes a bundle may have. */
export const LIMIT = 200 * 1024 * 1024;
const MOST_ENTRIES = { ask: 2_000, answer: 8_000, passport: 20_000, 'feedback-ask': 4, feedback: 4 };
const MB = 1024 * 1024;

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** The bytes of an entry’s header before its name. */
const HEADER = 30;
/** The bytes of the last record. */
const LAST = 22;

const DIGEST = '[0-9a-f]{64}';
const ID = '[0-9a-f]{32}';
const PRINT = '[0-9A-Z]{5}(?:-[0-9A-Z]{5}){3}';
const only = (...names: string[]) =>
  new RegExp(`^(?:${[MANIFEST, SEAL].join('|').replaceAll('.', '\\.')}|${names.join('|')})$`);

/** The names entries may have: nothing that could climb out of a folder. */
const NAMES: Record<Bundle, RegExp> = {
  ask: only('request\\.json', `files/${DIGEST}`, `texts/${DIGEST}\\.txt`, `evidence/${DIGEST}\\.json`),
  answer: only(
    `texts/${DIGEST}\\.txt`,
    `evidence/${DIGEST}\\.json`,
    `records/${ID}\\.jws`,
    `badges/${ID}\\.json`,
    `cards/${PRINT}\\.jws`
  ),
  passport: only(
    'framework\\.json',
    'standing\\.json',
    'share\\.jws',
    'evidence/index\\.json',
    `files/${DIGEST}`,
    `evidence/${DIGEST}\\.json`,
    `qualifications/${DIGEST}\\.json`,
    `entries/${DIGEST}\\.json`,
    `notices/${DIGEST}\\.jws`,
    `records/${ID}\\.jws`,
    `agreements/${ID}\\.jws`,
    `badges/${ID}\\.json`,
    `cards/${PRINT}\\.jws`
  ),
  'feedback-ask': only('request\\.json'),
  feedback: only('feedback\\.json', 'request\\.ask')
};

/** The most bytes an entry may have. */
function mostBytes(kind: Bundle, name: string): number {
  const folder = name.includes('/') ? name.split('/')[0] : '';
  if (folder === 'files') return 25 * MB;
  // There are only words in them.
  if (kind === 'feedback-ask' || kind === 'feedback') return MB / 4;
  return ['records', 'agreements', 'badges', 'cards', 'notices'].includes(folder ?? '') ? MB / 4 : 4 * MB;
}

/** Where an entry stands: the manifest, the seal, then by name. */
const place = (name: string) => (name === MANIFEST ? 0 : name === SEAL ? 1 : 2);
const before = (a: string, b: string) => place(a) - place(b) || inOrder(a, b);

const invalid = (problem: string) => new Refused('bundle_invalid', problem);
const changed = () => new Refused('bundle_changed');
const tooLarge = () => new Refused('bundle_too_large');

/** Numbers of two or four bytes, the small end first. */
class Numbers {
  readonly bytes: Uint8Array;
  readonly #view: DataView;
  #at = 0;
  constructor(size: number) {
    this.bytes = new Uint8Array(size);
    this.#view = new DataView(this.bytes.buffer);
  }
  two(...numbers: number[]): this {
    for (const number of numbers) this.#view.setUint16((this.#at += 2) - 2, number, true);
    return this;
  }
  four(...numbers: number[]): this {
    for (const number of numbers) this.#view.setUint32((this.#at += 4) - 4, number, true);
    return this;
  }
  with(name: Uint8Array): Uint8Array {
    this.bytes.set(name, this.#at);
    return this.bytes;
  }
}

/** Version 1.0, names in UTF-8, stored, no time, the format’s first day. */
const FIXED = [10, 0x0800, 0, 0, 0x0021];

const localHeader = (name: Uint8Array, sum: number, size: number) =>
  new Numbers(HEADER + name.length)
    .four(LOCAL)
    .two(...FIXED)
    .four(sum, size, size)
    .two(name.length, 0)
    .with(name);

/** The directory at the end, grown entry by entry. */
class Directory {
  readonly #entries: Uint8Array[] = [];
  #offset = 0;

  add(name: Uint8Array, sum: number, size: number): void {
    const entry = new Numbers(46 + name.length)
      .four(CENTRAL)
      .two(10, ...FIXED)
      .four(sum, size, size);
    this.#entries.push(entry.two(name.length, 0, 0, 0, 0).four(0, this.#offset).with(name));
    this.#offset += HEADER + name.length + size;
  }

  close(): Uint8Array[] {
    const size = this.#entries.reduce((sum, entry) => sum + entry.length, 0);
    const count = this.#entries.length;
    const end = new Numbers(LAST).four(END).two(0, 0, count, count).four(size, this.#offset).two(0);
    return [...this.#entries, end.bytes];
  }
}

/** An archive of entries that are in its order. */
export function write(kind: Bundle, content: [name: string, bytes: Uint8Array][]): Uint8Array {
  if (content.length > MOST_ENTRIES[kind]) throw tooLarge();
  const parts: Uint8Array[] = [];
  const directory = new Directory();
  let size = 0;
  for (const [name, bytes] of content) {
    if (bytes.length > mostBytes(kind, name)) throw tooLarge();
    const [written, sum] = [encode(name), crc32(bytes)];
    const header = localHeader(written, sum, bytes.length);
    parts.push(header, bytes);
    directory.add(written, sum, bytes.length);
    if ((size += header.length + bytes.length) > LIMIT) throw tooLarge();
  }
  parts.push(...directory.close());
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** The entries of an archive in their order, once the one built again from them is the same; each is met before the next is looked at. */
export function read(
  kind: Bundle,
  file: Uint8Array,
  met: (bytes: Uint8Array) => void = () => {}
): [name: string, bytes: Uint8Array][] {
  if (file.length > LIMIT) throw tooLarge();
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const found: [string, Uint8Array][] = [];
  const directory = new Directory();
  let at = 0;
  const take = (size: number): Uint8Array => {
    if (at + size > file.length) throw changed();
    return file.subarray(at, (at += size));
  };
  for (;;) {
    take(4);
    if (view.getUint32(at - 4, true) !== LOCAL) break;
    take(HEADER - 4);
    const [sum, size, length] = [
      view.getUint32(at - 16, true),
      view.getUint32(at - 12, true),
      view.getUint16(at - 4, true)
    ];
    const header = file.subarray(at - HEADER, at);
    if (length > 128) throw invalid(says.problems.forbiddenName);
    const written = take(length);
    const name = decode(written) ?? '';
    if (!NAMES[kind].test(name)) throw invalid(says.problems.forbiddenName);
    if (!same(localHeader(written, sum, size).subarray(0, HEADER), header)) throw changed();
    if (size > mostBytes(kind, name)) throw tooLarge();
    const last = found.at(-1)?.[0];
    if (last === undefined ? name !== MANIFEST : before(last, name) >= 0) throw changed();
    if (found.length >= MOST_ENTRIES[kind]) throw tooLarge();
    const bytes = take(size);
    met(bytes);
    if (crc32(bytes) !== sum) throw changed();
    directory.add(written, sum, size);
    found.push([name, bytes]);
  }
  at -= 4;
  const end = directory.close();
  if (found.length === 0 && view.getUint32(0, true) !== END) throw invalid(says.problems.notThisKind);
  for (const part of end) if (!same(part, take(part.length))) throw changed();
  if (at !== file.length) throw new Refused('bundle_unsigned');
  if (found.length < 2) throw invalid(says.problems.notThisKind);
  return found;
}

/** What a file says it is, told from how it begins. */
export function toldBy(file: Uint8Array): Bundle | null {
  const start = decode(
    file.subarray(HEADER + MANIFEST.length, HEADER + MANIFEST.length + 40).filter((byte) => byte < 0x80)
  );
  return (
    (Object.keys(NAMES) as Bundle[]).find((kind) => start?.startsWith(`{"format":"countersign/${kind}/1"`)) ?? null
  );
}

/** Eight tables, so that eight bytes are taken at a time. */
let tables: Int32Array[] | undefined;
function crcTables(): Int32Array[] {
  const first = Int32Array.from({ length: 256 }, (_, n) => {
    for (let bit = 0; bit < 8; bit++) n = n & 1 ? (n >>> 1) ^ 0xedb88320 : n >>> 1;
    return n;
  });
  const all = [first];
  for (let k = 1; k < 8; k++) {
    const last = all[k - 1] as Int32Array;
    all.push(last.map((n) => (n >>> 8) ^ (first[n & 255] as number)));
  }
  return all;
}

export function crc32(bytes: Uint8Array): number {
  const [t0, t1, t2, t3, t4, t5, t6, t7] = (tables ??= crcTables()) as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array
  ];
  const byBytes = (crc: number, from: number, to: number): number => {
    for (let at = from; at < to; at++) crc = (crc >>> 8) ^ t0[(crc ^ bytes[at]!) & 255]!;
    return crc;
  };
  // Four bytes are read at once where they may be: browsers keep the small end first.
  const first = Math.min(bytes.length, -bytes.byteOffset & 3);
  const pairs = (bytes.length - first) >> 3;
  const words = pairs > 0 ? new Int32Array(bytes.buffer, bytes.byteOffset + first, pairs * 2) : new Int32Array();
  let crc = byBytes(-1, 0, first);
  for (let nth = 0; nth < words.length; nth += 2) {
    const low = crc ^ words[nth]!;
    const high = words[nth + 1]!;
    crc =
      t7[low & 255]! ^
      t6[(low >>> 8) & 255]! ^
      t5[(low >>> 16) & 255]! ^
      t4[low >>> 24]! ^
      t3[high & 255]! ^
      t2[(high >>> 8) & 255]! ^
      t1[(high >>> 16) & 255]! ^
      t0[high >>> 24]!;
  }
  crc = byBytes(crc, first + pairs * 8, bytes.length);
  return ~crc >>> 0;
}
