import { evidenceBoard } from '$lib/api';
import { wantedFrom } from '$lib/evidence/wanted';

/** How much of the list is read at once. */
export const _PART = 60;

/** The first part of what the address wants; the page asks for more as it is read. */
export const load = async ({ url }) => {
  const wanted = wantedFrom(url.searchParams);
  return { wanted, board: await evidenceBoard(wanted, _PART) };
};
