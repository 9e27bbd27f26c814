import { expect, test } from 'vitest';
import type { Advice } from '../api/types/Advice';
import rules from '../../../../assets/coach/standard.json';
import { piecesOf, placeOf, told } from './advice';

const of = (rule: string): Advice => ({
  rule,
  count: 1,
  limit: 0,
  says: '',
  why: '',
  mend: '',
  about: [{ id: 'a', title: 'Walking' }]
});

test('everything the coach may find is mended somewhere', () => {
  const known = new Set(rules.profiles.flatMap((profile) => profile.rules.map(({ rule }) => rule)));
  expect(known.size).toBeGreaterThan(8);
  for (const one of told([...known].map(of))) {
    expect([one.rule, placeOf(one) !== '' || piecesOf(one).length > 0]).toEqual([one.rule, true]);
  }
});
