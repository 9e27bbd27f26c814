import { indicatorPage } from '$lib/api';

/** Everything about the statement the address names. */
export const load = async ({ url }) => ({
  page: await indicatorPage(url.searchParams.get('id') ?? '')
});
