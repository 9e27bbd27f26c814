/** Why something was not done, in the core’s own sentences. */
import { says } from '../words';

export type Reason = keyof typeof says.refused;

/** The field of a form a reason belongs to. */
const FIELDS: Partial<Record<Reason, string>> = {
  wrong_passphrase: 'passphrase',
  weak_passphrase: 'passphrase',
  easy_passphrase: 'passphrase',
  no_name: 'name',
  no_decision: 'judgements',
  no_evidence: 'evidence'
};

export class Refused extends Error {
  readonly field?: string;

  /** `problem` is what is wrong, where the sentence has room for it. */
  constructor(
    readonly reason: Reason,
    problem = ''
  ) {
    super(says.refused[reason].replace('{problem}', problem));
    this.field = FIELDS[reason];
  }
}

/** A sealed text that is not as it must be. */
export const wrong = (problem: string) => new Refused('record_invalid', problem);
export const malformed = () => wrong(says.problems.malformed);
