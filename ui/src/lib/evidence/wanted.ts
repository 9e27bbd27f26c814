/** The filter of the evidence list, in its address, and the headings of the list. */
import type { EvidenceList } from '../api/types/EvidenceList';
import type { EvidenceSummary } from '../api/types/EvidenceSummary';
import type { Kind } from '../api/types/Kind';
import type { SortBy } from '../api/types/SortBy';
import type { HowFar } from '../api/types/HowFar';
import type { EvidenceFilter } from '../api/types/EvidenceFilter';
import { month } from '../dates';
import { words } from '../words';

export const howFar: HowFar[] = ['any', 'draft', 'not-asked', 'waiting', 'returned', 'signed-off', 'withdrawn'];
export const sortBy: SortBy[] = ['newest', 'oldest', 'title'];

/** Reads a filter from an address; unknown values become the default. */
export function wantedFrom(search: URLSearchParams): EvidenceFilter {
  const among = <T extends string>(all: T[], name: string) => all.find((one) => one === search.get(name)) ?? all[0]!;
  const month = search.get('month') ?? '';
  return {
    search: '',
    kind: (search.get('kind') || null) as Kind | null,
    month: /^\d{4}-\d\d$/.test(month) ? month : '',
    how_far: among(howFar, 'is'),
    sort_by: among(sortBy, 'sort')
  };
}

/** The address of a filter; defaults are left out. */
export function addressOf({ kind, month, how_far, sort_by }: EvidenceFilter): string {
  const parts = {
    kind: kind ?? '',
    month,
    is: how_far === 'any' ? '' : how_far,
    sort: sort_by === 'newest' ? '' : sort_by
  };
  const search = new URLSearchParams(Object.entries(parts).filter(([, value]) => value !== ''));
  return search.size > 0 ? `/evidence?${search}` : '/evidence';
}

/** Whether anything but the order was chosen. */
export const narrowed = ({ kind, month, how_far }: EvidenceFilter): boolean =>
  kind !== null || month !== '' || how_far !== 'any';

/** A part of the list under a heading; without heading if the list is not sorted by date. */
export type Group = { head: string; items: EvidenceSummary[] };

/** The list with headings: drafts, then months. */
export function grouped(list: EvidenceList, { search, sort_by }: EvidenceFilter): Group[] {
  const heads = search.trim() === '' && sort_by !== 'title';
  const groups: Group[] = [];
  list.items.forEach((item, place) => {
    const head = !heads ? '' : place < list.drafts ? words.evidence.unfinishedHead : month(item.happened_on);
    const last = groups.at(-1);
    if (last?.head === head) last.items.push(item);
    else groups.push({ head, items: [item] });
  });
  return groups;
}
