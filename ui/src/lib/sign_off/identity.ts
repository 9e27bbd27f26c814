/** The form of a signer's identity: its empty state, and its required fields. */
import type { Identity } from '$lib/api/types/Identity';
import { words } from '$lib/words';

/** The registers most preceptors are on; whoever is on another chooses that. */
export const registers = ['HCPC', 'NMC', 'GMC', 'GPhC'];

export const noOne = (): Identity => ({
  name: '',
  role: words.handOver.roles[0] ?? '',
  profession: '',
  regulator: registers[0] ?? '',
  number: '',
  employer: ''
});

/** The missing required fields. */
export const unfilled = (identity: Identity): Record<string, string> =>
  Object.fromEntries(
    (['name', 'profession', 'number', 'employer'] as const)
      .filter((field) => identity[field].trim() === '')
      .map((field) => [field, words.handOver.missing])
  );
