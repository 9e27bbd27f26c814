import { waitingEntries } from '$lib/api';

/** The entries that wait; the one the address names is ticked. */
export const load = async ({ url }) => ({
  entries: await waitingEntries(),
  named: url.searchParams.get('entry') ?? ''
});
