import { expect, test } from 'vitest';
import type { EvidenceSummary } from '../api/types/EvidenceSummary';
import { addressOf, grouped, narrowed, wantedFrom } from './wanted';

const wanted = (address: string) => wantedFrom(new URLSearchParams(address.split('?')[1] ?? ''));
const piece = (id: string, happened_on: string): EvidenceSummary => ({
  id,
  title: id,
  kind: 'discussion',
  happened_on,
  version: 1,
  draft: false,
  withdrawn: false,
  erased: false,
  files: 0,
  indicators: []
});

test('what is wanted stands in the address, and an address nobody wrote wants everything', () => {
  for (const address of [
    '/evidence',
    '/evidence?kind=discussion&month=2026-03&is=draft&sort=title',
    '/evidence?is=signed-off'
  ]) {
    expect(addressOf(wanted(address))).toBe(address);
  }
  expect(addressOf(wanted('/evidence?month=soon&is=odd&sort=up'))).toBe('/evidence');
  expect(narrowed(wanted('/evidence?sort=title'))).toBe(false);
  expect(narrowed(wanted('/evidence?month=2026-03'))).toBe(true);
});

test('the list has months as heads, after what is not finished', () => {
  const items = [
    piece('draft', '2026-01-02'),
    piece('a', '2026-03-14'),
    piece('b', '2026-03-01'),
    piece('c', '2026-02-28')
  ];
  const list = { total: 4, of: 4, drafts: 1, items };
  const heads = (address: string, search = '') =>
    grouped(list, { ...wanted(address), search }).map(
      ({ head, items }) => `${head}: ${items.map((one) => one.id).join()}`
    );
  expect(heads('/evidence')).toEqual(['Not finished: draft', 'March 2026: a,b', 'February 2026: c']);
  expect(heads('/evidence?sort=title')).toEqual([': draft,a,b,c']);
  expect(heads('/evidence', 'splint')).toEqual([': draft,a,b,c']);
});
