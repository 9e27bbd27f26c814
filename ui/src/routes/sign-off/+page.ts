import { signOffPage } from '$lib/api';
import type { BoardList } from '$lib/api/types/BoardList';

/** How much of a list is read at once. */
export const _PART = 60;

const lists: BoardList[] = ['to-send', 'waiting', 'returned', 'signed'];

/** The first part of the list the address names, or of the first that has something; the page asks for more. */
export const load = async ({ url }) => {
  const named = lists.find((one) => one === url.searchParams.get('show')) ?? null;
  return signOffPage(named, _PART);
};
