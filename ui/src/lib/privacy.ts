/** Finds text that may name somebody, and replaces it. Findings are shown and never stored. */
import type { LooksLike } from './api/types/LooksLike';
import type { LookAt } from './api/types/LookAt';
import type { Warning } from './api/types/Warning';
import { words } from './words';

/** The findings as sentences. */
export const told = (found: LookAt[]) => found.map((one) => words.privacy.says[one.looks_like](one.words));

/** The findings as sentences, each with its field. */
export const toldWhere = (found: LookAt[]) =>
  found.map((one) =>
    words.evidence.lookAt(words.evidence.lookIn[one.field] ?? '', words.privacy.says[one.looks_like](one.words))
  );

/** A finding: the text, and what it looks like. */
export type Spot = { match: string; looksLike: LooksLike; from: number };

/** The text of a finding; positions count characters, not UTF-16 units. */
export const spots = (text: string, found: Warning[]): Spot[] => {
  const letters = [...text];
  return found.map(({ looks_like, from, to }) => ({
    match: letters.slice(from, to).join(''),
    looksLike: looks_like,
    from
  }));
};

/** Replaces a finding in a text; returns the text unchanged if the finding is gone. */
export function put(text: string, spot: Spot, instead: string): string {
  const letters = [...text];
  const length = [...spot.match].length;
  const there = letters.slice(spot.from, spot.from + length).join('') === spot.match;
  const from = there ? spot.from : [...text.slice(0, Math.max(0, text.indexOf(spot.match)))].length;
  if (!there && !text.includes(spot.match)) return text;
  const before = letters.slice(0, from).join('');
  const after = letters.slice(from + length).join('');
  // Removing text leaves no double space.
  if (instead === '') return `${before.replace(/[ \t]+$/, '')}${after}`.replace(/^[ \t]+/, '');
  const begins = /(^|[.!?]\s+|\n)$/.test(before);
  return before + (begins ? instead.charAt(0).toUpperCase() + instead.slice(1) : instead) + after;
}
