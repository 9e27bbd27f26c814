/** Items put together as people think of them. */
import type { AskedItem } from '$lib/api/types/AskedItem';
import type { Decision } from '$lib/api/types/Decision';
import type { Judgement } from '$lib/api/types/Judgement';

/** Items that share something. */
export type Group = { key: string; items: AskedItem[] };

/** What a preceptor has decided so far, by item. */
export type Decided = Record<string, { decision?: Decision; comment: string }>;

/** An item's own key: one indicator of one piece of evidence. */
export const keyOf = (item: AskedItem) => `${item.evidence} ${item.indicator}`;

function group(items: AskedItem[], keyOfGroup: (item: AskedItem) => string): Group[] {
  const groups: Group[] = [];
  for (const item of items) {
    const key = keyOfGroup(item);
    const found = groups.find((one) => one.key === key);
    if (found) found.items.push(item);
    else groups.push({ key, items: [item] });
  }
  return groups;
}

/** One group for each piece of evidence, in the order given. */
export const byEvidence = (items: AskedItem[]) => group(items, (item) => item.evidence);

/** One group for each request, in the order given. */
export const byRequest = (items: AskedItem[]) => group(items, (item) => item.request);

/** What is to be sealed: only what was decided, in the order it was asked. */
export function judgements(items: AskedItem[], decided: Decided): Judgement[] {
  return items.flatMap((item) => {
    const { decision, comment = '' } = decided[keyOf(item)] ?? {};
    if (decision === undefined) return [];
    return [{ evidence: [item.evidence], indicator: item.indicator, decision, comment: comment.trim() }];
  });
}

/** The items that say "not yet" without saying what to do next. */
export const unexplained = (items: AskedItem[], decided: Decided) =>
  items.filter((item) => {
    const one = decided[keyOf(item)];
    return one?.decision === 'not-yet' && one.comment.trim() === '';
  });
