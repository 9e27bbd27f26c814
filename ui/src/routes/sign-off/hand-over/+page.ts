import { handOver, nounForms } from '$lib/api';

/** Everything a preceptor needs to see, read once: what waits, each piece in full, and the entries nobody signed. */
export const load = async () => {
  const { asked, entries } = await handOver();
  return { ...asked, entries, nouns: entries.length > 0 ? await nounForms() : [] };
};
