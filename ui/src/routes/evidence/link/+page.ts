import { frameworkView } from '$lib/api';

/** The pieces the address names, and the statements to link them to. */
export const load = async ({ url }) => ({
  ids: (url.searchParams.get('ids') ?? '').split(',').filter(Boolean),
  framework: await frameworkView()
});
