import { evidenceList } from '$lib/api';

/** What can be a highlight: finished pieces, the newest first. */
export const load = async () => {
  const { items } = await evidenceList('');
  return { evidence: items.filter((item) => item.version > 0 && !item.withdrawn) };
};
