/** Undo steps for the parts of a form that are chosen rather than typed. */
import type { EvidenceInput } from '$lib/api/types/EvidenceInput';

/** The chosen part of the form. */
export type Chosen = Pick<EvidenceInput, 'kind' | 'happened_on' | 'shows' | 'files'>;

/** A copy of the current choices. */
export const structure = (input: EvidenceInput): Chosen => ({
  kind: input.kind,
  happened_on: input.happened_on,
  shows: input.shows.map(({ indicator, how }) => ({ indicator, how })),
  files: input.files.map(({ digest, name }) => ({ digest, name }))
});

/** What changed between two states; empty if only explanations beside ticks changed. */
export function whatChanged(before: Chosen, now: Chosen): 'tick' | 'file' | 'kind' | 'date' | '' {
  const ids = (chosen: Chosen) => chosen.shows.map((one) => one.indicator).join();
  const digests = (chosen: Chosen) => chosen.files.map((one) => one.digest).join();
  if (ids(before) !== ids(now)) return 'tick';
  if (digests(before) !== digests(now)) return 'file';
  if (before.kind !== now.kind) return 'kind';
  return before.happened_on !== now.happened_on ? 'date' : '';
}
