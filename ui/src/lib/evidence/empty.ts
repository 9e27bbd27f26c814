/** The empty form, and whether a form is empty. */
import type { EvidenceInput } from '$lib/api/types/EvidenceInput';

/** An empty form. */
export const nothing = (): EvidenceInput => ({
  kind: 'reflective-account',
  happened_on: '',
  title: '',
  text: '',
  setting: '',
  details: {},
  shows: [],
  files: []
});

/** Whether a draft contains nothing worth saving. */
export const isEmpty = (input: EvidenceInput): boolean =>
  [input.title, input.text, input.setting, ...Object.values(input.details)].every(
    (text) => (text ?? '').trim() === ''
  ) &&
  input.files.length === 0 &&
  input.shows.length === 0;
