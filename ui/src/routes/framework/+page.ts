import { frameworkView } from '$lib/api';

/** The framework the address names, or the one followed. */
export const load = async ({ url }) => ({
  framework: await frameworkView(url.searchParams.get('framework') ?? '')
});
