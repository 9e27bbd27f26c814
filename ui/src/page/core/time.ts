/** Moments and days: as they are written, and which cannot be true. */
import type { Statement } from './forms';
import { Refused, wrong } from './refused';
import { says } from '../words';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** How far ahead of ours a signer’s clock may run. */
const AHEAD = 24 * HOUR;
/** How far two computers’ clocks may differ when one must not be before the other. */
const APART = 2 * HOUR;

/** A moment, and by how many minutes the clock on the wall is before the world’s. */
export type Now = { at: number; offset: number };

export const clock = (): Now => ({ at: Date.now(), offset: -new Date().getTimezoneOffset() });

const two = (n: number) => String(n).padStart(2, '0');

/** The moment as the clock on the wall has it. */
const wall = ({ at, offset }: Now) => new Date(at + offset * MINUTE).toISOString();

/** RFC 3339 with its offset, to the second. */
export function stamp(now: Now): string {
  const [sign, away] = [now.offset < 0 ? '-' : '+', Math.abs(now.offset)];
  const offset = away === 0 ? 'Z' : `${sign}${two(Math.floor(away / 60))}:${two(away % 60)}`;
  return wall(now).slice(0, 19) + offset;
}

export const today = (now: Now): string => wall(now).slice(0, 10);

/** The same day of the month so many months on, or that month’s last. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return `${String(first.getUTCFullYear()).padStart(4, '0')}-${two(first.getUTCMonth() + 1)}-${two(Math.min(date, last))}`;
}

const WRITTEN = /^[1-9]\d{3}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:Z|([+-])(\d{2}):(\d{2}))$/;

/** A time as records write it, in the one way there is; `+00:00` may stand for `Z`. */
export function moment(text: string): Now {
  const [whole, sign, hours = '0', minutes = '0'] = WRITTEN.exec(text) ?? [];
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  const at = Date.parse(`${text.slice(0, 19)}Z`) - offset * MINUTE;
  const now = { at, offset: offset === 0 ? 0 : offset };
  // A day, an hour or an offset that there is not becomes another one when it is written again.
  const again = whole === undefined || Number.isNaN(at) || Number(hours) > 23 ? '' : stamp(now);
  if (again !== text && again.replace('Z', '+00:00') !== text) throw wrong(says.problems.unreadableTime);
  return now;
}

/** A time that has come, give or take a clock that runs ahead. */
export function notAhead(text: string, now: Now): number {
  const { at } = moment(text);
  if (at > now.at + AHEAD) throw new Refused('signed_in_future');
  return at;
}

/** Refuses a statement whose time is not possible. */
export function fits(statement: Statement, now: Now): void {
  after(
    statement.signed_at,
    [statement.request?.asked_at ?? [], statement.evidence.map((one) => one.saved_at)].flat(),
    now
  );
}

/** Refuses a time that has not come, or is before others, give or take clocks that differ. */
export function after(at: string, others: string[], now: Now): void {
  const signed = notAhead(at, now);
  if (others.some((one) => signed + APART < moment(one).at)) throw new Refused('signed_too_early');
}
