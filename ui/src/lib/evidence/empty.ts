/** A form with nothing in it, and whether one is so. */
import type { EvidenceInput } from '$lib/api/types/EvidenceInput';

/** A form nobody wrote in yet. */
export const nothing = (): EvidenceInput => ({
  kind: 'reflective-account', happened_on: '', title: '', text: '', setting: '', details: {}, shows: [], files: []
});

/** True when a draft holds nothing a person would miss. */
export const isEmpty = (input: EvidenceInput): boolean =>
  [input.title, input.text, input.setting, ...Object.values(input.details)].every(
    (text) => (text ?? '').trim() === ''
  ) &&
  input.files.length === 0 &&
  input.shows.length === 0;
