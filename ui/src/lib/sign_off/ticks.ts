/** Entries a preceptor ticked in a sitting and did not sign: saved, and restored only for unchanged versions. */
import type { NounForm } from '../api/commands';
import type { EntryToSign } from '../api/types/EntryToSign';
import type { ToAgree } from '../api/types/ToAgree';
import { printed } from '../dates';

/** The key under which ticks are saved. */
export const SITTING = 'sitting';

const tickOf = ({ entry }: EntryToSign) => `${entry.id} ${entry.version}`;

/** An entry as in the last list. */
export const nameOf = ({ entry }: EntryToSign, nouns: NounForm[]) => ({
  id: entry.id,
  noun: nouns.find((one) => one.code === entry.noun)?.one ?? '',
  title: entry.title || printed(entry.on)
});

/** The ticks as saved; null if there are none. */
export function ticks(entries: EntryToSign[], agreed: string[]): ToAgree | null {
  const indicators = entries.filter(({ entry }) => agreed.includes(entry.id)).map(tickOf);
  if (indicators.length === 0) return null;
  return { kind: 'entry', indicators, qualification: '', entry: '', stage: '', target: '', reason: '' };
}

/** The ids of the entries that were ticked, and were not changed since. */
export const ticked = (entries: EntryToSign[], kept: ToAgree | null): string[] =>
  entries.filter((one) => kept?.indicators.includes(tickOf(one))).map(({ entry }) => entry.id);
