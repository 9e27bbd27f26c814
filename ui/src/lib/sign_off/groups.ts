/** Groups the items of a request by evidence or by request. */
import type { AskView } from '$lib/api/types/AskView';
import type { AskedItem } from '$lib/api/types/AskedItem';
import type { Decision } from '$lib/api/types/Decision';
import type { Evidence } from '$lib/api/types/Evidence';
import type { Judgement } from '$lib/api/types/Judgement';
import type { Unsigned } from '$lib/api/types/Unsigned';

/** Items of one piece of evidence or of one request. */
export type Group = { key: string; items: AskedItem[] };

/** A preceptor's decision on an item; `stale` if it was made on another version than the one shown. */
export type Choice = { decision?: Decision; comment: string; stale?: boolean };

/** A preceptor's decisions so far, by item. */
export type Decided = Record<string, Choice>;

/** The key of an item: an indicator and a piece of evidence. */
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

/** The decisions to seal, in the order of the request, only on the versions shown. */
export function judgements(items: AskedItem[], pieces: Evidence[], decided: Decided): Judgement[] {
  return items.flatMap((item) => {
    const { decision, comment = '' } = decided[keyOf(item)] ?? {};
    const piece = pieces.find((one) => one.summary.id === item.evidence);
    if (decision === undefined || !piece) return [];
    const shown = { [item.evidence]: piece.summary.version };
    return [{ evidence: [item.evidence], indicator: item.indicator, decision, comment: comment.trim(), shown }];
  });
}

const versionOf = (pieces: Evidence[], item: AskedItem) =>
  pieces.find((one) => one.summary.id === item.evidence)?.summary.version ?? 0;

/** The unsigned state to save: every decision and every comment. */
export const toKeep = (items: AskedItem[], pieces: Evidence[], decided: Decided): Unsigned[] =>
  items.flatMap((item) => {
    const { decision, comment = '' } = decided[keyOf(item)] ?? {};
    if (decision === undefined && comment.trim() === '') return [];
    const { evidence, indicator } = item;
    return [{ evidence, indicator, version: versionOf(pieces, item), decision: decision ?? null, comment }];
  });

/** Restores the saved state; a decision on another version is marked stale. */
export function restored(items: AskedItem[], pieces: Evidence[], kept: Unsigned[]): Decided {
  const decided: Decided = {};
  for (const item of items) {
    const found = kept.find((one) => one.evidence === item.evidence && one.indicator === item.indicator);
    if (!found) continue;
    const stale = found.version !== versionOf(pieces, item);
    const decision = stale ? undefined : (found.decision ?? undefined);
    decided[keyOf(item)] = { decision, comment: found.comment, stale };
  }
  return decided;
}

/** How many items somebody has begun to decide on. */
export const begun = (decided: Decided) =>
  Object.values(decided).filter((one) => one.decision !== undefined || one.comment.trim() !== '').length;

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
      days: 0,
      newest: version,
      linked: true,
      by_file: true
    }))
  );
  const pieces = ask.evidence.map(
    ({ id, title, kind, happened_on, version, text, setting, details, files, indicators }) => ({
      summary: {
        id,
        title,
        kind,
        happened_on,
        version,
        draft: false,
        withdrawn: false,
        erased: false,
        files: files.length,
        indicators: []
      },
      text,
      setting,
      details,
      shows: indicators.map(({ id: indicator, how }) => ({ indicator, how })),
      files,
      saved_at: []
    })
  );
  return { waiting, pieces };
}

/** The items that say "not yet" without saying what to do next. */
export const unexplained = (items: AskedItem[], decided: Decided) =>
  items.filter((item) => {
    const one = decided[keyOf(item)];
    return one?.decision === 'not-yet' && one.comment.trim() === '';
  });
