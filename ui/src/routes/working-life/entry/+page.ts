import { entryPage } from '$lib/api';

/** The form of a noun, empty or with what an entry says now; what it may be linked to. */
export const load = async ({ url }) => {
  const id = url.searchParams.get('id') ?? '';
  return { id, page: await entryPage(url.searchParams.get('noun') ?? 'supervision', id) };
};
