import { describe, expect, it } from 'vitest';
import type { IndicatorView } from './api/types/IndicatorView';
import type { State } from './api/types/State';
import { addressOf, choiceFrom, choose, countOf, find, fold, pageOf, shown, statements } from './filter';

const indicator = (code: string, stage: string, state: State, text = ''): IndicatorView => ({
  id: `${code}/${stage}`,
  stage,
  text,
  published: '',
  state,
  evidence: 0
});

const framework = {
  id: '',
  title: '',
  draft: false,
  source: '',
  note: '',
  stages: [],
  stage: 'entry',
  domains: [
    {
      id: '2',
      title: 'Supporting',
      description: '',
      competences: [
        { code: '2.1', title: 'Relationships', said: '', indicators: [indicator('2.1', 'all', 'signed_off')] },
        {
          code: '2.2',
          title: 'Person-centred care',
          said: 'choice routine',
          indicators: [
            indicator('2.2', 'entry', 'waiting', 'I build care around each person'),
            indicator('2.2', 'intermediate', 'no_evidence')
          ]
        }
      ]
    },
    {
      id: '3',
      title: 'Clinical',
      description: '',
      competences: [
        {
          code: '3.1',
          title: 'Moving',
          said: 'hoist wheelchair',
          indicators: [indicator('3.1', 'entry', 'not_yet', 'I use aids')]
        }
      ]
    }
  ],
  all: []
};

describe('the framework', () => {
  it('shows what is missing for a stage, and leaves out what is then empty', () => {
    const left = choose(framework.domains, { show: 'missing', stage: 'entry', domain: '' });
    expect(left.map((domain) => domain.id)).toEqual(['3']);
  });

  it('counts a shared statement at every stage', () => {
    const all = choose(framework.domains, { show: 'all', stage: 'intermediate', domain: '2' });
    expect(countOf(all)).toBe(2);
  });

  it('finds statements by code, title or text', () => {
    const all = statements(framework);
    expect(find(all, 'PERSON care', '').map((one) => one.indicator.id)).toEqual(['2.2/entry', '2.2/intermediate']);
    expect(find(all, '3.1', 'entry')).toHaveLength(1);
    expect(find(all, 'hoist', 'intermediate')).toHaveLength(0);
  });

  it('finds what is typed with the keys of any keyboard', () => {
    for (const [written, typed] of [
      ['people’s', "people's"],
      ["people's", 'people’s'],
      ['people’s', 'peoples'],
      ['“quoted”', '"quoted"'],
      ['self‑care', 'self-care'],
      ['self–care', 'self care'],
      ['Żółć, Søren, Strauß, Æthelred', 'zolc soren strauss aethelred'],
      ['Siân', 'sian'],
      ['IŞIK', 'isik'],
      ['co\u00adoperate', 'cooperate'],
      ['a\u00a0b', 'a b']
    ] as const) {
      const text = fold(written);
      expect(
        fold(typed)
          .split(' ')
          .every((word) => text.includes(word)),
        `${typed} in ${written}`
      ).toBe(true);
    }
    expect(fold(' \u200b ')).toBe('');
  });

  it('finds a statement by what people say when they do it, after those that say it themselves', () => {
    const all = statements(framework);
    expect(find(all, 'hoist', 'entry').map((one) => one.indicator.id)).toEqual(['3.1/entry']);
    expect(find(all, 'person choice', 'entry')).toHaveLength(1);
    expect(find(all, 'care', '')).toHaveLength(2);
  });

  it('asks for nothing where a statement is not part of the role, and shows again what ran out', () => {
    expect(shown('not_my_role', 'missing')).toBe(false);
    expect(shown('expired', 'refresh')).toBe(true);
    expect(shown('not_yet', 'refresh')).toBe(false);
  });

  it('keeps another framework in the address', () => {
    const choice = { show: 'all' as const, stage: '1', domain: '', framework: 'other' };
    expect(choiceFrom(new URLSearchParams(addressOf(choice).split('?')[1]), 'entry')).toEqual(choice);
    expect(pageOf('other:1/all')).toBe('/framework/statement?id=other%3A1%2Fall');
  });

  it('keeps a choice in the address', () => {
    const choice = { show: 'missing' as const, stage: '', domain: '3' };
    const address = new URLSearchParams(addressOf(choice).split('?')[1]);
    expect(choiceFrom(address, 'entry')).toEqual(choice);
    expect(choiceFrom(new URLSearchParams('show=odd'), 'entry')).toEqual({
      show: 'all',
      stage: 'entry',
      domain: ''
    });
  });
});
