import { evidenceList } from '$lib/api';

/** How much of the list is read at once. */
export const _PART = 60;

/** The first part of the list; the page asks for more as it is read. */
export const load = async () => ({ list: await evidenceList('', 0, _PART) });
