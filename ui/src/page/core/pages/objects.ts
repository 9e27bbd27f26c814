/** What a PDF is made of, read as it is written. */

/** A name; one letter for each byte. */
export class Name {
  constructor(readonly text: string) {}
}

/** Something that is kept elsewhere in the file, by its number. */
export class Ref {
  constructor(readonly number: number) {}
}

export type Dict = Map<string, Thing>;

export class Stream {
  constructor(
    readonly about: Dict,
    readonly raw: Uint8Array
  ) {}
}

/** A text is its bytes. */
export type Thing = null | boolean | number | Name | Ref | Uint8Array | Thing[] | Dict | Stream;

/** What this reader does not understand; nothing is said of a PDF then. */
export class Unread extends Error {}

/** How deep one thing may lie in another. */
export const DEEPEST = 40;

/** Bytes as a text of one letter each, and back. */
export const latin = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
export const fromLatin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

export const isSpace = (byte: number | undefined): boolean =>
  byte === 0 || byte === 9 || byte === 10 || byte === 12 || byte === 13 || byte === 32;
const ENDS = new Set([...'()<>[]{}/%'].map((sign) => sign.charCodeAt(0)));

/** Where a word ends that begins at `from`. */
export function wordEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && !isSpace(bytes[at]) && !ENDS.has(bytes[at] as number)) at++;
  return at;
}

const digitOf = (byte: number | undefined): number => {
  const found = byte === undefined ? NaN : parseInt(String.fromCharCode(byte), 16);
  return Number.isNaN(found) ? -1 : found;
};

/** A name as it is meant: `#42` stands for a letter. */
export function nameIn(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at++) {
    const [high, low] = [digitOf(bytes[at + 1]), digitOf(bytes[at + 2])];
    const coded = bytes[at] === 0x23 && high >= 0 && low >= 0;
    text += String.fromCharCode(coded ? high * 16 + low : (bytes[at] as number));
    if (coded) at += 2;
  }
  return text;
}

/** A text between brackets, from behind the first; and where it ends. */
export function literal(bytes: Uint8Array, from: number): [Uint8Array, number] {
  const text: number[] = [];
  let [at, depth] = [from, 0];
  while (at < bytes.length) {
    const byte = bytes[at++] as number;
    if (byte === 0x5c) at = escaped(bytes, at, text);
    else if (byte === 0x29 && depth === 0) break;
    else if (byte === 0x0d) {
      text.push(0x0a);
      if (bytes[at] === 0x0a) at++;
    } else {
      depth += byte === 0x28 ? 1 : byte === 0x29 ? -1 : 0;
      text.push(byte);
    }
  }
  return [Uint8Array.from(text), at];
}

const MEANT: Record<string, number> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

/** What stands behind a backslash. */
function escaped(bytes: Uint8Array, from: number, text: number[]): number {
  let at = from;
  const byte = bytes[at];
  if (byte === undefined) return at;
  at++;
  const octal = (one: number | undefined): one is number => one !== undefined && one >= 0x30 && one <= 0x37;
  if (octal(byte)) {
    let code = byte - 0x30;
    for (let more = 0; more < 2 && octal(bytes[at]); more++) code = code * 8 + (bytes[at++] as number) - 0x30;
    text.push(code & 255);
  } else if (byte === 0x0d) {
    if (bytes[at] === 0x0a) at++;
  } else if (byte !== 0x0a) text.push(MEANT[String.fromCharCode(byte)] ?? byte);
  return at;
}

/** A text in hexadecimal, from behind the bracket; and where it ends. */
export function hexadecimal(bytes: Uint8Array, from: number): [Uint8Array, number] {
  const found = bytes.indexOf(0x3e, from);
  const end = found < 0 ? bytes.length : found;
  const digits = Array.from(bytes.subarray(from, end), digitOf).filter((digit) => digit >= 0);
  const text = Uint8Array.from({ length: Math.ceil(digits.length / 2) }, (_, at) => {
    return (digits[2 * at] as number) * 16 + (digits[2 * at + 1] ?? 0);
  });
  return [text, Math.min(end + 1, bytes.length)];
}

/** Reads one thing after the other. */
export class Reader {
  constructor(
    readonly bytes: Uint8Array,
    public at = 0
  ) {}

  /** Past spaces and remarks. */
  space(): void {
    for (;;) {
      while (isSpace(this.bytes[this.at])) this.at++;
      if (this.bytes[this.at] !== 0x25) return;
      while (this.at < this.bytes.length && this.bytes[this.at] !== 10 && this.bytes[this.at] !== 13) this.at++;
    }
  }

  word(): string {
    this.space();
    const end = wordEnd(this.bytes, this.at);
    const word = latin(this.bytes.subarray(this.at, end));
    this.at = end;
    return word;
  }

  /** A whole number, or nothing is said of the file. */
  whole(): number {
    const word = this.word();
    if (!/^\d{1,15}$/.test(word)) throw new Unread();
    return Number(word);
  }

  thing(depth = 0): Thing {
    if (depth > 2 * DEEPEST) throw new Unread();
    this.space();
    const { bytes } = this;
    const [byte, next] = [bytes[this.at], bytes[this.at + 1]];
    if (byte === undefined) throw new Unread();
    if (byte === 0x2f) {
      const end = wordEnd(bytes, this.at + 1);
      const name = nameIn(bytes.subarray(this.at + 1, end));
      this.at = end;
      return new Name(name);
    }
    if (byte === 0x28) return this.#text(literal(bytes, this.at + 1));
    if (byte === 0x3c && next === 0x3c) return this.#dict(depth);
    if (byte === 0x3c) return this.#text(hexadecimal(bytes, this.at + 1));
    if (byte === 0x5b) return this.#list(depth);
    const word = this.word();
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === 'null') return null;
    if (!/^[+-]?\d*\.?\d*$/.test(word) || !/\d/.test(word)) throw new Unread();
    // The core keeps what is not whole in 32 bits.
    if (word.includes('.')) return Math.fround(Number(word));
    return /^\d+$/.test(word) ? this.#maybeRef(Number(word)) : Number(word);
  }

  #text([text, end]: [Uint8Array, number]): Uint8Array {
    this.at = end;
    return text;
  }

  /** A number, or the first part of `7 0 R`. */
  #maybeRef(number: number): Thing {
    const back = this.at;
    if (/^\d+$/.test(this.word()) && this.word() === 'R') return new Ref(number);
    this.at = back;
    return number;
  }

  #list(depth: number): Thing[] {
    const list: Thing[] = [];
    this.at++;
    for (;;) {
      this.space();
      if (this.bytes[this.at] === 0x5d) break;
      list.push(this.thing(depth + 1));
    }
    this.at++;
    return list;
  }

  #dict(depth: number): Dict {
    const dict: Dict = new Map();
    this.at += 2;
    for (;;) {
      this.space();
      if (this.bytes[this.at] === 0x3e && this.bytes[this.at + 1] === 0x3e) break;
      const key = this.thing(depth + 1);
      if (!(key instanceof Name)) throw new Unread();
      dict.set(key.text, this.thing(depth + 1));
    }
    this.at += 2;
    return dict;
  }
}
