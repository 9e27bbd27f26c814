/** What JSON must look like to be taken: every field known, none missing, each of its kind. */
import type { Json } from './json';
import { malformed } from './refused';

export type Shape<T> = (value: Json | undefined) => T;
/** What a shape takes. */
export type Of<S> = S extends Shape<infer T> ? T : never;

export const text: Shape<string> = (value) => {
  if (typeof value !== 'string') throw malformed();
  return value;
};

/** A whole number of at most `most`. */
export const count =
  (most = 0xffff_ffff): Shape<number> =>
  (value) => {
    if (typeof value !== 'number' || !(value >= 0 && value <= most)) throw malformed();
    return value;
  };

export const truth: Shape<boolean> = (value) => {
  if (typeof value !== 'boolean') throw malformed();
  return value;
};

/** A word of a closed set. */
export const word =
  <const W extends string>(...words: W[]): Shape<W> =>
  (value) => {
    const found = words.find((one) => one === value);
    if (found === undefined) throw malformed();
    return found;
  };

export const list =
  <T>(one: Shape<T>): Shape<T[]> =>
  (value) => {
    if (!Array.isArray(value)) throw malformed();
    return value.map(one);
  };

/** Texts under free names. */
export const texts: Shape<Map<string, string>> = (value) => {
  if (!(value instanceof Map)) throw malformed();
  return new Map([...value].map(([name, one]) => [name, text(one)]));
};

/** What may be missing. */
export const maybe =
  <T>(one: Shape<T>): Shape<T | undefined> =>
  (value) =>
    value === undefined || value === null ? undefined : one(value);

const MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** A day of the calendar, `2026-03-14`. */
export const day: Shape<string> = (value) => {
  const [, year = 0, month = 0, date = 0] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text(value))?.map(Number) ?? [];
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = month === 2 && !leap ? 28 : (MONTH[month - 1] ?? 0);
  if (year < 1000 || date < 1 || date > last) throw malformed();
  return value as string;
};

type Fields = Record<string, Shape<unknown>>;

/** An object with these fields, which are written in this order. */
export const struct =
  <F extends Fields>(fields: F): Shape<{ [K in keyof F]: Of<F[K]> }> =>
  (value) => {
    if (!(value instanceof Map) || [...value.keys()].some((name) => !Object.hasOwn(fields, name))) throw malformed();
    const read = Object.entries(fields).map(([name, shape]) => [name, shape(value.get(name))]);
    return Object.fromEntries(read) as { [K in keyof F]: Of<F[K]> };
  };
