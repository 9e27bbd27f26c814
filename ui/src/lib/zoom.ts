/** Page zoom, as in a browser, remembered on this computer. */
import * as api from './api';

const KEY = 'zoom';
const USUAL = 100;

/** The zoom steps in percent. */
export const steps = [50, 75, 100, 125, 150, 175, 200, 250, 300, 400];

/** The next or previous zoom step after `now`, or the default. */
export function turn(now: number, by: 1 | -1 | 0): number {
  const next = steps[steps.indexOf(now) + by];
  return by === 0 ? USUAL : (next ?? now);
}

/** The remembered zoom; the default if that is no step. */
export function read(text: string | null): number {
  const kept = Number(text);
  return steps.includes(kept) ? kept : USUAL;
}

/** Applies the remembered zoom. */
export async function begin(): Promise<void> {
  const kept = read(localStorage.getItem(KEY));
  if (kept !== USUAL) await api.zoom(kept);
}

/** Zooms in, out, or back to the default, and announces the result. */
export async function zoom(by: 1 | -1 | 0): Promise<number> {
  const next = turn(read(localStorage.getItem(KEY)), by);
  // Stored before it is applied, so that a quick second press counts from here.
  localStorage.setItem(KEY, String(next));
  await api.zoom(next);
  return next;
}
