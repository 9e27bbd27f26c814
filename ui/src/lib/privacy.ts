/** What in a text looks like it names somebody, and the text with other words in its place. It is shown, and kept nowhere. */
import type { LooksLike } from './api/types/LooksLike';
import type { LookAt } from './api/types/LookAt';
import type { Warning } from './api/types/Warning';
import { words } from './words';

/** What was found, each as one sentence. */
export const told = (found: LookAt[]) => found.map((one) => words.privacy.says[one.looks_like](one.words));

/** The same, with the field it was found in. */
export const toldWhere = (found: LookAt[]) =>
  found.map((one) => words.evidence.lookAt(words.evidence.lookIn[one.field] ?? '', words.privacy.says[one.looks_like](one.words)));

/** Something found in a text: what it says there, and what it looks like. */
export type Spot = { match: string; looksLike: LooksLike; from: number };

/** What was found, by its words; places are counted in characters, not in the units of a string. */
export const spots = (text: string, found: Warning[]): Spot[] => {
  const letters = [...text];
  return found.map(({ looks_like, from, to }) => ({ match: letters.slice(from, to).join(''), looksLike: looks_like, from }));
};

/** The text with other words where something was found; as it was, when that is no longer there. */
export function put(text: string, spot: Spot, instead: string): string {
  const letters = [...text];
  const length = [...spot.match].length;
  const there = letters.slice(spot.from, spot.from + length).join('') === spot.match;
  const from = there ? spot.from : [...text.slice(0, Math.max(0, text.indexOf(spot.match)))].length;
  if (!there && !text.includes(spot.match)) return text;
  const before = letters.slice(0, from).join('');
  const after = letters.slice(from + length).join('');
  // What is taken out leaves no gap.
  if (instead === '') return `${before.replace(/[ \t]+$/, '')}${after}`.replace(/^[ \t]+/, '');
  const begins = /(^|[.!?]\s+|\n)$/.test(before);
  return before + (begins ? instead.charAt(0).toUpperCase() + instead.slice(1) : instead) + after;
}
