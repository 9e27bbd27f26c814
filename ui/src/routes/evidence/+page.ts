import { evidenceList, kinds } from '$lib/api';

export const load = async () => {
  const [list, forms] = await Promise.all([evidenceList(''), kinds()]);
  return { list, forms };
};
