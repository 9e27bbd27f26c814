/** The digest of what is seen of a thing, whatever says only where and how it is kept: as the core takes it. */
import { sha256 } from '@noble/hashes/sha2.js';
import { encode, toBase64 } from '../bytes';
import type { PdfFile } from './file';
import { DEEPEST, fromLatin, Name, Ref, Stream, Unread, type Dict, type Thing } from './objects';
import { tokens } from './tokens';

export type Digest = ReturnType<typeof sha256.create>;
export const digest = (): Digest => sha256.create();
/** A digest as the record keeps it. */
export const kept = (all: Digest): string => toBase64(all.digest().subarray(0, 16));

/** Adds bytes of one sort, so that no two sequences of parts look alike. */
export function part(sort: string, bytes: Uint8Array | string, to: Digest): void {
  const body = typeof bytes === 'string' ? encode(bytes) : bytes;
  const size = new Uint8Array(8);
  new DataView(size.buffer).setUint32(4, body.length);
  to.update(fromLatin(sort)).update(size).update(body);
}

/** What says where a thing is kept and not what is seen. */
const PLACES = new Set('Parent StructParents StructParent Length Length1 Filter DecodeParms P Tabs Type'.split(' '));
/** What holds the dots of a picture in a form of its own. */
const CODECS = new Set(['DCTDecode', 'JPXDecode', 'CCITTFaxDecode', 'JBIG2Decode']);
/** How many things are looked at. */
const MOST = 2_000_000;

/** A number with so many places, the last of them rounded to the even one of two that are as near. */
export function rounded(value: number, places: number): string {
  const scaled = Math.abs(value) * 10 ** places;
  const low = Math.floor(scaled);
  const rest = scaled - low;
  const whole = BigInt(rest > 0.5 || (rest === 0.5 && low % 2 === 1) ? low + 1 : low);
  const digits = whole.toString().padStart(places + 1, '0');
  const minus = value < 0 || Object.is(value, -0) ? '-' : '';
  return minus + (places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`);
}

/** Things in the order of the bytes of their names. */
export const byName = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : a > b ? 1 : 0);

/** What is seen, each thing looked at once. */
export class Look {
  readonly #known = new Map<number, Uint8Array>();
  #depth = 0;

  /** `numbers` are the pages by their own, counted from 0. */
  constructor(
    readonly file: PdfFile,
    readonly numbers: Map<number, number>
  ) {}

  async object(thing: Thing, to: Digest): Promise<void> {
    if (this.#depth > DEEPEST) return void to.update(encode('deep'));
    this.#depth++;
    if (thing === null) to.update(encode('null'));
    else if (typeof thing === 'boolean') to.update(Uint8Array.of(thing ? 1 : 0));
    else if (typeof thing === 'number') to.update(encode(`${rounded(thing, 3)} `));
    else if (thing instanceof Name) part('/', fromLatin(thing.text), to);
    else if (thing instanceof Uint8Array) part('(', thing, to);
    else if (Array.isArray(thing)) {
      to.update(encode('['));
      for (const one of thing) await this.object(one, to);
      to.update(encode(']'));
    } else if (thing instanceof Map) await this.dictionary(thing, to);
    else if (thing instanceof Stream) await this.#stream(thing, to);
    else to.update(await this.#reference(thing));
    this.#depth--;
  }

  /** Adds what a dictionary says, whatever order its entries are in. */
  async dictionary(dict: Dict, to: Digest): Promise<void> {
    to.update(encode('<'));
    for (const [key, value] of [...dict].filter(([key]) => !PLACES.has(key)).sort(byName)) {
      part('/', fromLatin(key), to);
      await this.object(value, to);
    }
    to.update(encode('>'));
  }

  async #stream(stream: Stream, to: Digest): Promise<void> {
    await this.dictionary(stream.about, to);
    const sort = stream.about.get('Subtype');
    if (sort instanceof Name && sort.text === 'Image') {
      const filters = this.file.filters(stream);
      const codec = filters.findIndex((one) => CODECS.has(one));
      part('c', codec < 0 ? '' : (filters[codec] ?? ''), to);
      part('s', await this.file.content(stream, codec < 0 ? filters : filters.slice(0, codec)), to);
    } else {
      const content = await this.file.content(stream);
      part('s', sort instanceof Name && sort.text === 'Form' ? tokens(content).plain : content, to);
    }
  }

  async #reference({ number }: Ref): Promise<Uint8Array> {
    const page = this.numbers.get(number);
    if (page !== undefined) return sha256(encode(`page ${page}`));
    const known = this.#known.get(number);
    if (known) return known;
    if (this.#known.size > MOST) throw new Unread();
    // What leads back to itself is met again with this.
    this.#known.set(number, new Uint8Array(32));
    const own = digest();
    const thing = this.file.get(number);
    if (thing === undefined) own.update(encode('gone'));
    else await this.object(thing, own);
    const done = own.digest();
    this.#known.set(number, done);
    return done;
  }
}
