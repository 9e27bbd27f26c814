/** The badges a bundle brings: whose they are and what they are of. What else a badge says, and its proof, is not looked at here. */
import { within, textOf, type Opened } from './bundle';
import type { Statement } from './forms';
import { wrong } from './refused';

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

/** Refuses a badge of no record, or of somebody else’s. */
export function checkBadges(opened: Opened, records: { statement: Statement; digest: string }[]): void {
  for (const [name, body] of within(opened, 'badges')) {
    const of = records.find(({ statement }) => name === `${statement.id}.json`);
    const achieved = of?.statement.decision === 'achieved' && of.statement.kind !== 'withdraw';
    if (!of || !achieved) throw wrong('it holds a badge of no record');
    const badge = read(body);
    const same =
      badge.relatedResource?.[0]?.digestSRI === sri(of.digest) &&
      badge.issuer?.id === of.statement.signer.key &&
      badge.credentialSubject?.id === of.statement.practitioner.key;
    if (!same) throw wrong('it says something else than the record');
  }
}
