import { evidenceList } from '$lib/api';

export const load = async () => {
  const { items } = await evidenceList('');
  return { drafts: items.filter((item) => item.draft && !item.withdrawn).length };
};
