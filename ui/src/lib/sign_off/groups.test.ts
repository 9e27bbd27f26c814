import { describe, expect, it } from 'vitest';
import type { AskedItem } from '$lib/api/types/AskedItem';
import type { Evidence } from '$lib/api/types/Evidence';
import { begun, byEvidence, byRequest, judgements, keyOf, restored, toKeep, unexplained } from './groups';

const item = (evidence: string, indicator: string, request = 'r'): AskedItem => ({
  evidence,
  indicator,
  request,
  title: '',
  version: 1,
  competence: '',
  text: '',
  to_name: '',
  days: 0,
  newest: 1,
  linked: true,
  by_file: false
});

const items = [item('a', '2.1/all'), item('b', '2.1/all', 's'), item('a', '3.1/entry')];

describe('what a preceptor decides', () => {
  it('is read by evidence and taken back by request', () => {
    expect(byEvidence(items).map((one) => one.items.length)).toEqual([2, 1]);
    expect(byRequest(items).map((one) => one.key)).toEqual(['r', 's']);
  });

  it('seals only what was decided, and only the version that was shown', () => {
    const decided = { [keyOf(items[1]!)]: { decision: 'achieved' as const, comment: ' Well done. ' } };
    const pieces = [{ summary: { id: 'b', version: 3 } }] as Evidence[];
    expect(judgements(items, pieces, decided)).toEqual([
      { evidence: ['b'], indicator: '2.1/all', decision: 'achieved', comment: 'Well done.', shown: { b: 3 } }
    ]);
  });

  it('is kept with the version it was decided on, and only stands for that one', () => {
    const decided = {
      [keyOf(items[0]!)]: { decision: 'not-yet' as const, comment: 'Show the hoist check.' },
      [keyOf(items[1]!)]: { comment: '' },
      [keyOf(items[2]!)]: { comment: 'Ask about the sling.' }
    };
    const at = (version: number) => ['a', 'b'].map((id) => ({ summary: { id, version } })) as Evidence[];
    const kept = toKeep(items, at(1), decided);
    expect(kept.map((one) => [one.evidence, one.indicator, one.version, one.decision])).toEqual([
      ['a', '2.1/all', 1, 'not-yet'],
      ['a', '3.1/entry', 1, null]
    ]);
    expect(begun(restored(items, at(1), kept))).toBe(2);
    expect(restored(items, at(1), kept)[keyOf(items[0]!)]).toEqual({ ...decided[keyOf(items[0]!)], stale: false });
    expect(restored(items, at(2), kept)[keyOf(items[0]!)]).toEqual({
      decision: undefined,
      comment: 'Show the hoist check.',
      stale: true
    });
  });

  it('needs a next step for every "not yet"', () => {
    const decided = {
      [keyOf(items[0]!)]: { decision: 'not-yet' as const, comment: ' ' },
      [keyOf(items[2]!)]: { decision: 'not-yet' as const, comment: 'Show the hoist check.' }
    };
    expect(unexplained(items, decided)).toEqual([items[0]]);
  });
});
