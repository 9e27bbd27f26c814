/** What a passport says of its holder’s own screen: what counts there no more, and which evidence was taken away. */
import type { EvidenceStanding } from '$lib/api/types/EvidenceStanding';
import type { State } from '$lib/api/types/State';
import { within, type Opened } from './bundle';
import * as forms from './forms';
import { exactly } from './json';
import { inOrder } from './bytes';
import { Refused, wrong } from './refused';
import { says } from '../words';

export type Told = {
  /** Whether the file says anything: those made before this was written say nothing. */
  told: boolean;
  agreements: Map<string, State>;
  /** The evidence that was taken away. */
  taken: Map<string, EvidenceStanding>;
  /** How a decision stands, and the evidence under it that was taken away. */
  of: (statement: forms.Statement) => { lapsed: State | undefined; taken: EvidenceStanding[] };
};

const LAPSED: State[] = ['withdrawn', 'expired', 'requirement', 'refresh', 'not_my_role'];

/** Reads it: what it names must be in the passport, once. */
export function told(opened: Opened, statements: forms.Statement[]): Told {
  const content = opened.content.get('standing.json');
  if (!content)
    return { told: false, agreements: new Map(), taken: new Map(), of: () => ({ lapsed: undefined, taken: [] }) };
  const said = exactly(forms.standing, content);
  if (said.format !== 'countersign/standing/1') throw new Refused('bundle_changed');
  const decisions = new Set(statements.filter((one) => one.kind !== 'withdraw').map((one) => one.id));
  const pieces = new Set(statements.flatMap((one) => one.evidence.map((seal) => seal.id)));
  const here = new Set(within(opened, 'agreements').map(([name]) => name.replace(/\.jws$/, '')));
  const records = lapsed(said.records, decisions, says.problems.standingOfNoRecord);
  const agreements = lapsed(said.agreements, here, says.problems.standingOfNoAgreement);
  const taken = new Map<string, EvidenceStanding>();
  for (const one of said.evidence) {
    if (!pieces.has(one.id) || taken.has(one.id)) throw wrong(says.problems.standingOfNoEvidence);
    const { id, withdrawn_on, erased_on } = one;
    taken.set(id, erased_on === undefined ? { id, withdrawn_on } : { id, withdrawn_on, erased_on });
  }
  return {
    told: true,
    agreements,
    taken,
    of: (statement) => {
      const ids = [...new Set(statement.evidence.map((seal) => seal.id))].sort(inOrder);
      const gone = ids.flatMap((id) => taken.get(id) ?? []);
      const none = gone.length > 0 && gone.length === ids.length;
      return { lapsed: records.get(statement.id) ?? (none ? 'withdrawn' : undefined), taken: gone };
    }
  };
}

function lapsed(said: forms.Holder['records'], known: Set<string>, unknown: string): Map<string, State> {
  const found = new Map<string, State>();
  for (const { id, state } of said) {
    if (!LAPSED.includes(state) || !known.has(id) || found.has(id)) {
      throw wrong(unknown);
    }
    found.set(id, state);
  }
  return found;
}
