import { ownViewPage } from '$lib/api';

/** One domain of the stage worked towards, and what was said of it before. */
export const load = async ({ url }) => {
  const { framework, own } = await ownViewPage();
  const domain = url.searchParams.get('domain') ?? framework.domains[0]?.id ?? '';
  return { framework, own, domain };
};
