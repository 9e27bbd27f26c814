/** Who a signer says they are, before they said anything, and what they left out. */
import type { Identity } from '$lib/api/types/Identity';
import { words } from '$lib/words';

export const noOne = (): Identity => ({ name: '', role: 'Preceptor', profession: '', regulator: 'HCPC', number: '', employer: '' });

/** What must be filled in and is not, by field. */
export const unfilled = (identity: Identity): Record<string, string> =>
  Object.fromEntries(
    (['name', 'profession', 'number', 'employer'] as const)
      .filter((field) => identity[field].trim() === '')
      .map((field) => [field, words.handOver.missing])
  );
