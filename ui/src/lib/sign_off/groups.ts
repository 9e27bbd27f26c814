/** Items put together as people think of them. */
import type { AskView } from '$lib/api/types/AskView';
import type { AskedItem } from '$lib/api/types/AskedItem';
import type { Decision } from '$lib/api/types/Decision';
import type { Evidence } from '$lib/api/types/Evidence';
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

/** What is to be sealed: only what was decided, in the order it was asked, and no other version than was shown. */
export function judgements(items: AskedItem[], pieces: Evidence[], decided: Decided): Judgement[] {
  return items.flatMap((item) => {
    const { decision, comment = '' } = decided[keyOf(item)] ?? {};
    const piece = pieces.find((one) => one.summary.id === item.evidence);
    if (decision === undefined || !piece) return [];
    const shown = { [item.evidence]: piece.summary.version };
    return [{ evidence: [item.evidence], indicator: item.indicator, decision, comment: comment.trim(), shown }];
  });
}

/** A request file as the items and pieces a preceptor decides on. */
export function laidOut(ask: AskView): { waiting: AskedItem[]; pieces: Evidence[] } {
  const waiting = ask.evidence.flatMap(({ id, title, version, indicators }) =>
    indicators.map(({ id: indicator, competence, text }) => ({
      request: ask.request,
      evidence: id,
      title,
      version,
      indicator,
      competence,
      text,
      to_name: ask.to_name,
      days: 0
    }))
  );
  const pieces = ask.evidence.map(({ id, title, kind, happened_on, version, text, setting, details, files, indicators }) => ({
    summary: { id, title, kind, happened_on, version, draft: false, withdrawn: false, erased: false, files: files.length, indicators: [] },
    text,
    setting,
    details,
    shows: indicators.map(({ id: indicator, how }) => ({ indicator, how })),
    files,
    saved_at: []
  }));
  return { waiting, pieces };
}

/** The items that say "not yet" without saying what to do next. */
export const unexplained = (items: AskedItem[], decided: Decided) =>
  items.filter((item) => {
    const one = decided[keyOf(item)];
    return one?.decision === 'not-yet' && one.comment.trim() === '';
  });
