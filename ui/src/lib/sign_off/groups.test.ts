import { describe, expect, it } from 'vitest';
import type { AskedItem } from '$lib/api/types/AskedItem';
import type { Evidence } from '$lib/api/types/Evidence';
import { byEvidence, byRequest, judgements, keyOf, unexplained } from './groups';

const item = (evidence: string, indicator: string, request = 'r'): AskedItem => ({
  evidence, indicator, request, title: '', version: 1, competence: '', text: '', to_name: '', days: 0
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

  it('needs a next step for every "not yet"', () => {
    const decided = {
      [keyOf(items[0]!)]: { decision: 'not-yet' as const, comment: ' ' },
      [keyOf(items[2]!)]: { decision: 'not-yet' as const, comment: 'Show the hoist check.' }
    };
    expect(unexplained(items, decided)).toEqual([items[0]]);
  });
});
