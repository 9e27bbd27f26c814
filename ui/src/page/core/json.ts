/** JSON read strictly: not deep, nothing repeated, whole numbers only, nothing after it. */
import { decode, encode, hex } from './bytes';
import { malformed, wrong } from './refused';
import { says } from '../words';

/** Something that was read; an object is a map, so that no name in it means anything to the page. */
export type Json = null | boolean | number | string | Json[] | Map<string, Json>;

const DEEPEST = 8;

export function strict(bytes: Uint8Array): Json {
  if (!shallow(bytes)) throw wrong(says.problems.tooDeep);
  const text = decode(bytes);
  if (text === null) throw malformed();
  return new Reader(text).whole();
}

/** What bytes say, once they are written as they are always written: what may be written in two ways may be read in two. */
export function exactly<T>(shape: (value: Json) => T, bytes: Uint8Array): T {
  const value = shape(strict(bytes));
  if (written(value) !== decode(bytes)) throw malformed();
  return value;
}

/** As the core writes it: what is missing is left out, free names stand in the order of their bytes. */
export function written(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(written).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const free = value instanceof Map;
  const entries: [string, unknown][] = free ? [...value].sort(([a], [b]) => inBytes(a, b)) : Object.entries(value);
  const there = entries.filter(([, one]) => one !== undefined);
  return `{${there.map(([name, one]) => `${JSON.stringify(name)}:${written(one)}`).join(',')}}`;
}

function inBytes(a: string, b: string): number {
  const [one, other] = [hex(encode(a)), hex(encode(b))];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Told without reading it. */
function shallow(bytes: Uint8Array): boolean {
  let [depth, quoted, escaped] = [0, false, false];
  for (const byte of bytes) {
    if (escaped) escaped = false;
    else if (quoted && byte === 0x5c) escaped = true;
    else if (byte === 0x22) quoted = !quoted;
    else if (quoted) continue;
    else if (byte === 0x7b || byte === 0x5b) {
      if (++depth > DEEPEST) return false;
    } else if (byte === 0x7d || byte === 0x5d) depth = Math.max(0, depth - 1);
  }
  return true;
}

const SPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
// eslint-disable-next-line no-control-regex
const TEXT = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;

class Reader {
  #at = 0;
  constructor(readonly text: string) {}

  whole(): Json {
    const value = this.#value();
    this.#take(SPACE);
    if (this.#at !== this.text.length) throw malformed();
    return value;
  }

  #take(what: RegExp): string | undefined {
    what.lastIndex = this.#at;
    const found = what.exec(this.text)?.[0];
    if (found !== undefined) this.#at += found.length;
    return found;
  }

  /** Whether this is what comes next, which is taken then. */
  #next(sign: string): boolean {
    this.#take(SPACE);
    const is = this.text.startsWith(sign, this.#at);
    if (is) this.#at += sign.length;
    return is;
  }

  #value(): Json {
    if (this.#next('{')) return this.#object();
    if (this.#next('[')) return this.#list();
    for (const [word, value] of [
      ['null', null],
      ['true', true],
      ['false', false]
    ] as const) {
      if (this.#next(word)) return value;
    }
    if (this.text[this.#at] === '"') return this.#text();
    const number = this.#take(NUMBER);
    if (number === undefined) throw malformed();
    // A number that is not whole is none that anything of ours takes.
    return /^(?:0|-?[1-9][0-9]*)$/.test(number) ? Number(number) : NaN;
  }

  #text(): string {
    this.#take(SPACE);
    const quoted = this.#take(TEXT);
    if (quoted === undefined) throw malformed();
    const text = JSON.parse(quoted) as string;
    // Half of a sign.
    if (/\p{Surrogate}/u.test(text)) throw malformed();
    return text;
  }

  #list(): Json[] {
    const list: Json[] = [];
    if (this.#next(']')) return list;
    do list.push(this.#value());
    while (this.#next(','));
    if (!this.#next(']')) throw malformed();
    return list;
  }

  #object(): Map<string, Json> {
    const object = new Map<string, Json>();
    if (this.#next('}')) return object;
    do {
      const name = this.#text();
      if (object.has(name) || !this.#next(':')) throw malformed();
      object.set(name, this.#value());
    } while (this.#next(','));
    if (!this.#next('}')) throw malformed();
    return object;
  }
}
