import { agreePage, nounForms } from '$lib/api';
import type { AgreementKind } from '$lib/api/types/AgreementKind';

const KINDS: AgreementKind[] = [
  'not-my-role',
  'refresh',
  'retraining',
  'prior-learning',
  'proof',
  'entry',
  'stage',
  'end'
];

/** What is to be agreed, read once: the statements, the qualification or the agreement that ends. */
export const load = async ({ url }) => {
  const of = url.searchParams;
  const kind = KINDS.find((one) => one === of.get('kind')) ?? 'not-my-role';
  const page = await agreePage(
    kind,
    of.getAll('indicator'),
    of.get('qualification') ?? '',
    of.get('target') ?? '',
    of.get('about') ?? ''
  );
  const nouns = kind === 'entry' ? await nounForms() : [];
  return { kind, page, nouns, name: of.toString() };
};
