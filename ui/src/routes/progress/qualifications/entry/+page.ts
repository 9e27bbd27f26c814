import { qualificationBoard } from '$lib/api';

/** The entry the address names, or a new one. */
export const load = async ({ url }) => {
  const { entries, kinds } = await qualificationBoard();
  const id = url.searchParams.get('id') ?? '';
  return { kinds, entry: entries.find((one) => one.id === id) ?? null };
};
