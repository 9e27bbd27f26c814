import * as api from '$lib/api';

/** The statement the address names, and the evidence that could be linked to it. */
export const load = async ({ url }) => {
  const [page, forms, evidence] = await Promise.all([
    api.indicatorPage(url.searchParams.get('id') ?? ''),
    api.kinds(),
    api.evidenceList('')
  ]);
  return { page, forms, evidence: evidence.items };
};
