/** Dates as `YYYY-MM-DD`, as printed, and as three boxes. */

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December'
];

/** Three boxes of a date, as typed. */
export type Boxes = { day: string; month: string; year: string };

/** The meaning of three boxes: a date, nothing, or why it is no date. */
export type Reading = { iso: string } | 'empty' | 'incomplete' | 'not-real';

const two = (n: number) => String(n).padStart(2, '0');

/** The date `before` days ago, in local time. */
export function day(now: Date, before = 0): string {
  const then = new Date(now.getFullYear(), now.getMonth(), now.getDate() - before);
  return `${then.getFullYear()}-${two(then.getMonth() + 1)}-${two(then.getDate())}`;
}

/** `2026-03-14` (or a timestamp) as `14 March 2026`. */
export function printed(iso: string): string {
  const [year, month, date] = iso.slice(0, 10).split('-').map(Number);
  const name = MONTHS[(month ?? 0) - 1];
  return name ? `${date} ${name} ${year}` : iso;
}

/** The month of `2026-03-14`, or `2026-03`, as `March 2026`. */
export const month = (iso: string): string => `${MONTHS[Number(iso.slice(5, 7)) - 1] ?? ''} ${iso.slice(0, 4)}`;

/** A date as three boxes. */
export function boxes(iso: string): Boxes {
  const [year = '', month = '', date = ''] = iso.split('-');
  return { day: date.replace(/^0/, ''), month: month.replace(/^0/, ''), year };
}

/** Reads three boxes; the month may be a number or its name, a year of two digits is of this century. */
export function read(typed: Boxes): Reading {
  const parts = [typed.day, typed.month, typed.year].map((part) => part.trim());
  if (parts.every((part) => part === '')) return 'empty';
  if (parts.some((part) => part === '')) return 'incomplete';
  const date = Number(parts[0]);
  const month = monthNumber(parts[1] ?? '');
  const year = Number(parts[2]) + ((parts[2] ?? '').length === 2 ? 2000 : 0);
  if (year < 100 || String(year).length < 4) return 'incomplete';
  const then = new Date(year, month - 1, date);
  const real = then.getFullYear() === year && then.getMonth() === month - 1 && then.getDate() === date;
  return real ? { iso: `${year}-${two(month)}-${two(date)}` } : 'not-real';
}

function monthNumber(typed: string): number {
  const named = MONTHS.findIndex((name) => typed.length >= 3 && name.toLowerCase().startsWith(typed.toLowerCase()));
  return named >= 0 ? named + 1 : Number(typed);
}

/** The part of the day, for a greeting. */
export function partOfDay(hour: number): 'morning' | 'afternoon' | 'evening' {
  if (hour >= 4 && hour < 12) return 'morning';
  return hour >= 12 && hour < 18 ? 'afternoon' : 'evening';
}
