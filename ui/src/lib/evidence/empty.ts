/** Whether anything was written yet. */
import type { EvidenceInput } from '$lib/api/types/EvidenceInput';

/** True when a draft holds nothing a person would miss. */
export const isEmpty = (input: EvidenceInput): boolean =>
  [input.title, input.text, input.setting, ...Object.values(input.details)].every(
    (text) => (text ?? '').trim() === ''
  ) &&
  input.files.length === 0 &&
  input.shows.length === 0;
