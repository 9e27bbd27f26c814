/** The badges a bundle brings: whose they are and what they are of. What else a badge says, and its proof, is not looked at here. */
import { within, textOf, type Opened } from './bundle';
import { digest } from './digest';
import type { AgreementStatement, Statement } from './forms';
import { Refused, wrong } from './refused';
import { says } from '../words';

type Badge = {
  issuer?: { id?: unknown };
  credentialSubject?: { id?: unknown };
  relatedResource?: { digestSRI?: unknown }[];
};

/** A digest in hexadecimal as badges write it. */
const sri = (digest: string) =>
  `sha256-${btoa(String.fromCharCode(...(digest.match(/../g) ?? []).map((two) => parseInt(two, 16))))}`;

function read(body: Uint8Array): Badge {
  try {
    return (JSON.parse(textOf(body)) as Badge | null) ?? {};
  } catch {
    return {};
  }
}

type Known = { statement: Statement; digest: string };

const achieved = ({ statement }: Known) => statement.decision === 'achieved' && statement.kind !== 'withdraw';

/** The digest of an agreement as it was sealed. */
const sum = (opened: Opened, id: string) => digest(opened.content.get(`agreements/${id}.jws`) ?? new Uint8Array());

/** Whether all that a completed stage was agreed on is here as it was then. */
export function checkStages(opened: Opened, records: Known[], agreed: AgreementStatement[]): void {
  for (const named of agreed.flatMap(({ stage }) => stage?.records ?? [])) {
    const record = records.find(({ statement }) => statement.id === named.id);
    const other = agreed.find(({ id }) => id === named.id);
    const met = other?.kind === 'not-my-role' || other?.kind === 'prior-learning';
    const here = record
      ? achieved(record) && record.digest === named.digest
      : met && sum(opened, named.id) === named.digest;
    if (!here) throw wrong(says.problems.stageWithoutRecord);
  }
}

/** Refuses a badge of no record, or of somebody else’s. */
export function checkBadges(opened: Opened, records: Known[], agreed: AgreementStatement[]): void {
  const earning = [
    ...records.filter(achieved),
    ...agreed.filter(({ stage }) => stage).map((statement) => ({ statement, digest: sum(opened, statement.id) }))
  ];
  for (const [name, body] of within(opened, 'badges')) {
    const of = earning.find(({ statement }) => name === `${statement.id}.json`);
    if (!of) throw wrong(says.problems.badgeOfNothing);
    const badge = read(body);
    const same =
      badge.relatedResource?.[0]?.digestSRI === sri(of.digest) &&
      badge.issuer?.id === of.statement.signer.key &&
      badge.credentialSubject?.id === of.statement.practitioner.key;
    if (!same) throw new Refused('badge_invalid', says.problems.saysElse);
  }
}
