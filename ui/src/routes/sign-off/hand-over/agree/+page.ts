import * as api from '$lib/api';
import type { AgreementKind } from '$lib/api/types/AgreementKind';
import type { StatementRef } from '$lib/api/types/StatementRef';

const KINDS: AgreementKind[] = ['not-my-role', 'refresh', 'retraining', 'prior-learning', 'proof', 'end'];

/** What is to be agreed, read once: the statements, the qualification or the agreement that ends. */
export const load = async ({ url }) => {
  const kind = KINDS.find((one) => one === url.searchParams.get('kind')) ?? 'not-my-role';
  const qualification = url.searchParams.get('qualification') ?? '';
  const target = url.searchParams.get('target') ?? '';
  const [board, routes] = await Promise.all([api.agreementBoard(), api.qualificationBoard()]);
  let statements: StatementRef[] = [];
  if (kind === 'refresh') statements = board.refresh?.statements ?? [];
  else if (url.searchParams.has('indicator'))
    [statements] = await api.mayFitToo(url.searchParams.getAll('indicator'));
  return {
    kind,
    statements,
    entry: routes.entries.find((one) => one.id === qualification) ?? null,
    kinds: routes.kinds,
    ends: board.agreements.find((one) => one.agreement.id === target) ?? null
  };
};
