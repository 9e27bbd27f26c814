import { agreePage } from '$lib/api';
import type { AgreementKind } from '$lib/api/types/AgreementKind';

const KINDS: AgreementKind[] = ['not-my-role', 'refresh', 'retraining', 'prior-learning', 'proof', 'end'];

/** What is to be agreed, read once: the statements, the qualification or the agreement that ends. */
export const load = async ({ url }) => {
  const of = url.searchParams;
  const kind = KINDS.find((one) => one === of.get('kind')) ?? 'not-my-role';
  const page = await agreePage(kind, of.getAll('indicator'), of.get('qualification') ?? '', of.get('target') ?? '');
  return { kind, page, name: of.toString() };
};
