import { evidenceList, kinds } from '$lib/api';

/** The first part of the list; the page asks for more as it is read. */
export const load = async () => {
  const [list, forms] = await Promise.all([evidenceList('', 0, 60), kinds()]);
  return { list, forms };
};
