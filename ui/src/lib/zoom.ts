/** How large everything is shown, as in a browser. Remembered on this computer, without a name. */
import * as api from './api';

const KEY = 'zoom';
const USUAL = 100;

/** In percent. */
export const steps = [50, 75, 100, 125, 150, 175, 200, 250, 300, 400];

/** The step after `now`, the one before it, or the usual one. */
export function turn(now: number, by: 1 | -1 | 0): number {
  const next = steps[steps.indexOf(now) + by];
  return by === 0 ? USUAL : (next ?? now);
}

/** What was remembered; the usual size when that is no step. */
export function read(text: string | null): number {
  const kept = Number(text);
  return steps.includes(kept) ? kept : USUAL;
}

/** Shows everything as large as last time. */
export async function begin(): Promise<void> {
  const kept = read(localStorage.getItem(KEY));
  if (kept !== USUAL) await api.zoom(kept);
}

/** Shows everything a step larger or smaller, or as usual, and says how large that is. */
export async function zoom(by: 1 | -1 | 0): Promise<number> {
  const next = turn(read(localStorage.getItem(KEY)), by);
  // Remembered first: the next press counts from here, however soon it comes.
  localStorage.setItem(KEY, String(next));
  await api.zoom(next);
  return next;
}
