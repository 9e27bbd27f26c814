import { askPage } from '$lib/api';

export const load = async ({ url }) => {
  const evidence = url.searchParams.get('evidence') ?? '';
  return { page: await askPage(evidence), evidence };
};
