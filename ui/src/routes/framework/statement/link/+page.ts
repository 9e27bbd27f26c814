import { linkPage } from '$lib/api';

/** The statement the address names, and the first pieces that could be linked to it. */
export const load = async ({ url }) => ({
  page: await linkPage(url.searchParams.get('id') ?? '', '')
});
