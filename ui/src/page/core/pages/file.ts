/** A PDF as a file: where each thing is kept, in whatever way it was saved, and what its streams hold. */
import { inflated } from '../inflate';
import { fromLatin, Name, Reader, Ref, Stream, Unread, type Dict, type Thing } from './objects';

/** What one stream may grow to. */
const MOST = 64 * 1024 * 1024;
/** How many things a file may have, and how many lists of them. */
const MOST_THINGS = 2_000_000;
const MOST_LISTS = 1_000;

/** In the file itself, or in a pack of things; null for what is there no more. */
type Place = { at: number } | { pack: number; nth: number } | null;
type Pack = { numbers: number[]; starts: number[]; reader: Reader };

export class PdfFile {
  readonly #places = new Map<number, Place>();
  readonly #packs = new Map<number, Pack | null>();
  readonly #known = new Map<number, Thing | undefined>();
  trailer: Dict = new Map();

  private constructor(readonly bytes: Uint8Array) {}

  /** Reads the lists of a file, the newest first, and unpacks what holds other things. */
  static async open(bytes: Uint8Array): Promise<PdfFile> {
    const file = new PdfFile(bytes);
    await file.#lists();
    file.#known.clear();
    if (file.trailer.has('Encrypt')) throw new Unread();
    const packs = new Set(
      [...file.#places.values()].flatMap((place) => (place && 'pack' in place ? [place.pack] : []))
    );
    for (const pack of packs) file.#packs.set(pack, await file.#opened(pack));
    return file;
  }

  /** What a number stands for; undefined where there is nothing. */
  get(number: number): Thing | undefined {
    if (!this.#known.has(number)) {
      // What leads back to itself while it is read is not there.
      this.#known.set(number, undefined);
      this.#known.set(number, this.#read(number));
    }
    return this.#known.get(number);
  }

  /** What a reference leads to, or the thing itself. */
  follow(thing: Thing | undefined): Thing {
    let here = thing;
    for (let step = 0; here instanceof Ref && step < 128; step++) here = this.get(here.number);
    return here === undefined || here instanceof Ref ? null : here;
  }

  dict(thing: Thing | undefined): Dict | null {
    const found = this.follow(thing);
    return found instanceof Map ? found : null;
  }

  list(thing: Thing | undefined): Thing[] {
    const found = this.follow(thing);
    return Array.isArray(found) ? found : [];
  }

  stream(thing: Thing | undefined): Stream | null {
    const found = this.follow(thing);
    return found instanceof Stream ? found : null;
  }

  get catalog(): Dict {
    return this.dict(this.trailer.get('Root')) ?? new Map();
  }

  /** How a stream is packed, the outermost first. */
  filters(stream: Stream): string[] {
    const given = this.follow(stream.about.get('Filter'));
    return (Array.isArray(given) ? given : [given]).flatMap((one) => {
      const name = this.follow(one);
      return name instanceof Name ? [name.text] : [];
    });
  }

  /** What a stream holds, unpacked by these filters. */
  async content(stream: Stream, filters = this.filters(stream)): Promise<Uint8Array> {
    let bytes = stream.raw;
    for (const [nth, filter] of filters.entries()) {
      if (filter !== 'FlateDecode' && filter !== 'Fl') throw new Unread();
      // Nothing, packed, is sometimes kept as nothing.
      if (bytes.length === 0) break;
      const plain = await inflated(bytes, MOST);
      if (!plain) throw new Unread();
      const given = this.follow(stream.about.get('DecodeParms'));
      bytes = unpredicted(this, Array.isArray(given) ? given[nth] : given, plain);
    }
    return bytes;
  }

  async #lists(): Promise<void> {
    let at: number | null = this.#lastList();
    const seen = new Set<number>();
    while (at !== null) {
      if (seen.has(at) || seen.size > MOST_LISTS) throw new Unread();
      seen.add(at);
      const trailer = await this.#oneList(at);
      const also = trailer.get('XRefStm');
      if (typeof also === 'number' && !seen.has(also)) {
        seen.add(also);
        await this.#oneList(also);
      }
      for (const [key, value] of trailer) if (!this.trailer.has(key)) this.trailer.set(key, value);
      const before = trailer.get('Prev');
      at = typeof before === 'number' ? before : null;
    }
  }

  /** Where the newest list begins, as the end of the file says. */
  #lastList(): number {
    const word = fromLatin('startxref');
    for (let at = this.bytes.length - word.length; at >= 0; at--) {
      if (word.every((byte, nth) => this.bytes[at + nth] === byte))
        return new Reader(this.bytes, at + word.length).whole();
    }
    throw new Unread();
  }

  /** One list; what a newer one said stays. Its own facts come back. */
  async #oneList(at: number): Promise<Dict> {
    const reader = new Reader(this.bytes, at);
    const begins = reader.at;
    if (reader.word() === 'xref') return this.#table(reader);
    reader.at = begins;
    const found = this.#object(reader);
    if (!(found instanceof Stream)) throw new Unread();
    await this.#packedList(found);
    return found.about;
  }

  #table(reader: Reader): Dict {
    for (;;) {
      const back = reader.at;
      if (reader.word() === 'trailer') break;
      reader.at = back;
      const [first, count] = [reader.whole(), reader.whole()];
      for (let nth = 0; nth < count; nth++) {
        const [place, , sort] = [reader.whole(), reader.whole(), reader.word()];
        this.#put(first + nth, sort === 'n' ? { at: place } : null);
      }
    }
    const trailer = reader.thing();
    if (!(trailer instanceof Map)) throw new Unread();
    return trailer;
  }

  async #packedList(stream: Stream): Promise<void> {
    const bytes = await this.content(stream);
    const widths = this.list(stream.about.get('W')).map(Number);
    const [a = 0, b = 0, c = 0] = widths;
    const row = a + b + c;
    const size = stream.about.get('Size');
    const index = stream.about.has('Index') ? this.list(stream.about.get('Index')).map(Number) : [0, Number(size)];
    if (!(row > 0 && row < 32)) throw new Unread();
    const number = (from: number, width: number, usual: number) => {
      let value = width === 0 ? usual : 0;
      for (let nth = 0; nth < width; nth++) value = value * 256 + (bytes[from + nth] ?? 0);
      return value;
    };
    let at = 0;
    for (let range = 0; range + 1 < index.length; range += 2) {
      for (let nth = 0; nth < (index[range + 1] as number) && at + row <= bytes.length; nth++, at += row) {
        const [sort, one, two] = [number(at, a, 1), number(at + a, b, 0), number(at + a + b, c, 0)];
        this.#put(
          (index[range] as number) + nth,
          sort === 1 ? { at: one } : sort === 2 ? { pack: one, nth: two } : null
        );
      }
    }
  }

  #put(number: number, place: Place): void {
    if (this.#places.has(number)) return;
    if (this.#places.size > MOST_THINGS) throw new Unread();
    this.#places.set(number, place);
  }

  /** A pack of things: their numbers, and where each begins. */
  async #opened(number: number): Promise<Pack | null> {
    const stream = this.get(number);
    if (!(stream instanceof Stream)) return null;
    const reader = new Reader(await this.content(stream));
    const [count, first] = [Number(this.follow(stream.about.get('N'))), Number(this.follow(stream.about.get('First')))];
    if (!(count >= 0 && count <= MOST_THINGS)) throw new Unread();
    const pack: Pack = { numbers: [], starts: [], reader };
    for (let nth = 0; nth < count; nth++) {
      pack.numbers.push(reader.whole());
      pack.starts.push(first + reader.whole());
    }
    return pack;
  }

  #read(number: number): Thing | undefined {
    const place = this.#places.get(number);
    if (!place) return undefined;
    if ('pack' in place) {
      const pack = this.#packs.get(place.pack);
      const nth = pack?.numbers[place.nth] === number ? place.nth : (pack?.numbers.indexOf(number) ?? -1);
      const start = pack?.starts[nth];
      return pack && start !== undefined ? new Reader(pack.reader.bytes, start).thing() : undefined;
    }
    return this.#object(new Reader(this.bytes, place.at), number);
  }

  /** `7 0 obj` and what follows. */
  #object(reader: Reader, wanted?: number): Thing | undefined {
    const number = reader.whole();
    reader.whole();
    if (reader.word() !== 'obj' || (wanted !== undefined && number !== wanted)) return undefined;
    const thing = reader.thing();
    if (!(thing instanceof Map)) return thing;
    const back = reader.at;
    if (reader.word() !== 'stream') {
      reader.at = back;
      return thing;
    }
    const { bytes } = this;
    let from = reader.at;
    if (bytes[from] === 13) from++;
    if (bytes[from] === 10) from++;
    const length = this.follow(thing.get('Length'));
    if (typeof length === 'number' && from + length <= bytes.length) {
      const end = new Reader(bytes, from + length);
      if (end.word() === 'endstream') return new Stream(thing, bytes.subarray(from, from + length));
    }
    throw new Unread();
  }
}

/** Rows that are kept as differences from their neighbours, as PNG keeps them. */
function unpredicted(file: PdfFile, given: Thing | undefined, rows: Uint8Array): Uint8Array {
  const parms = file.dict(given);
  const number = (key: string, usual: number) => {
    const value = file.follow(parms?.get(key));
    return typeof value === 'number' ? Math.min(Math.max(value, 0), 1 << 20) : usual;
  };
  const sort = number('Predictor', 1);
  if (sort === 2) throw new Unread();
  if (sort < 10) return rows;
  const dot = number('Colors', 1) * number('BitsPerComponent', 8);
  const [wide, step] = [Math.ceil((number('Columns', 1) * dot) / 8), Math.max(dot >> 3, 1)];
  const plain = new Uint8Array(rows.length - Math.ceil(rows.length / (wide + 1)));
  let to = 0;
  for (let at = 0; at < rows.length; at += wide + 1) {
    const how = rows[at];
    const start = to;
    const end = Math.min(at + 1 + wide, rows.length);
    for (let from = at + 1; from < end; from++, to++) {
      const nth = to - start;
      const left = nth >= step ? (plain[to - step] as number) : 0;
      const above = start > 0 ? (plain[to - wide] as number) : 0;
      const corner = nth >= step && start > 0 ? (plain[to - wide - step] as number) : 0;
      const guess =
        how === 1
          ? left
          : how === 2
            ? above
            : how === 3
              ? (left + above) >> 1
              : how === 4
                ? nearest(left, above, corner)
                : 0;
      plain[to] = (rows[from] as number) + guess;
    }
  }
  return plain;
}

/** The neighbour that is nearest to a straight line through them. */
function nearest(left: number, above: number, corner: number): number {
  const line = left + above - corner;
  const [a, b, c] = [left, above, corner].map((byte) => Math.abs(line - byte)) as [number, number, number];
  return a <= b && a <= c ? left : b <= c ? above : corner;
}
