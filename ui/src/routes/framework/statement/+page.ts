import * as api from '$lib/api';

/** Everything about the statement the address names. */
export const load = async ({ url }) => {
  const [page, forms] = await Promise.all([
    api.indicatorPage(url.searchParams.get('id') ?? ''),
    api.kinds()
  ]);
  const framework = await api.frameworkView(page.framework);
  return { page, forms, stages: framework.stages, back: `/framework?framework=${page.framework}` };
};
