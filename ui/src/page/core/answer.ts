/** Answers a request: what was decided, sealed record by record, byte for byte as the core writes it. */
import type { Judgement } from '$lib/api/types/Judgement';
import type { Content } from './archive';
import type { Ask } from './ask';
import { pack, sealedIn, unpack } from './bundle';
import { encode } from './bytes';
import { digest } from './digest';
import facts from './facts.json';
import * as forms from './forms';
import { fingerprint, parseDid } from './key';
import { Refused } from './refused';
import { recordId, type Randomness } from './randomness';
import { openStatement, seal } from './sealed';
import { signatory, type Signer } from './signer';
import { lines, lookAlike } from './text';
import { fits, monthsAfter, stamp, today, type Now } from './time';

/** Everything but the place in the chain. */
type Drawn = Omit<forms.Statement, 'sequence' | 'previous' | 'head' | 'app'>;
type Chain = { sequence: number; previous: string; head: string };

/** What is not decided stays open. */
export function answer(ask: Ask, by: Signer, judgements: Judgement[], now: Now, randomness: Randomness): Uint8Array {
  const { request } = ask;
  if (isOwner(by, request.practitioner)) throw new Refused('signer_is_owner');
  if (judgements.length === 0) throw new Refused('no_decision');
  const texts: Content = new Map();
  const drawn = judgements.map((judgement) => {
    const statement = decided(ask, by, judgement, now, randomness, texts);
    fits({ ...statement, sequence: 0, previous: '', head: '', app: '' }, now);
    return statement;
  });
  refuseTwice(drawn);
  const end = request.chains.find((one) => one.key === by.did);
  const chain = { sequence: end?.sequence ?? 0, previous: end?.digest ?? '', head: request.head };
  return bind(by, chain, drawn, texts, stamp(now));
}

/** Nobody signs off their own evidence: not with the portfolio’s key, and not under its owner’s name. */
export const isOwner = (by: Signer, practitioner: { key: string; name: string }): boolean =>
  by.did === practitioner.key || lookAlike(by.identity.name, practitioner.name);

function decided(ask: Ask, by: Signer, judgement: Judgement, now: Now, randomness: Randomness, texts: Content): Drawn {
  const { request } = ask;
  const indicator = request.indicators.find((one) => one.written === judgement.indicator);
  if (!indicator) throw new Refused('does_not_show');
  const framework = request.frameworks.find((one) => one.framework.id === indicator.framework);
  if (!framework) throw new Refused('bundle_changed');
  if (judgement.evidence.length === 0) throw new Refused('no_evidence');
  take(ask, `texts/${indicator.digest}.txt`, texts);
  const evidence: forms.EvidenceSeal[] = [];
  for (const id of judgement.evidence) {
    const asked = request.evidence.find((one) => one.seal.id === id);
    if (!asked) throw new Refused('no_such_evidence');
    const shown = judgement.shown[id];
    if (shown !== undefined && shown !== asked.seal.version) throw new Refused('changed_since_shown');
    if (!asked.indicators.includes(indicator.written)) throw new Refused('does_not_show');
    take(ask, `evidence/${asked.seal.digest}.json`, texts);
    if (!evidence.includes(asked.seal)) evidence.push(asked.seal);
  }
  return {
    form: forms.FORM,
    id: recordId(randomness),
    kind: 'decide',
    target: undefined,
    practitioner: request.practitioner,
    signer: signatory(by),
    framework: framework.framework,
    policy: framework.policy,
    indicator: { id: indicator.id, digest: indicator.digest },
    evidence,
    decision: judgement.decision,
    comment: lines(judgement.comment),
    declaration: declaration(by),
    judged: ['read'],
    signed_at: stamp(now),
    valid_until: indicator.months === undefined ? undefined : monthsAfter(today(now), indicator.months),
    place: 'signer-device',
    request: { id: request.id, nonce: request.nonce, digest: ask.digest, asked_at: request.asked_at }
  };
}

const declaration = (by: Signer) => (by.once ? facts.declarations.once : facts.declarations.kept);

function take(ask: Ask, name: string, texts: Content): void {
  const body = ask.opened.content.get(name);
  if (!body) throw new Refused('bundle_changed');
  texts.set(name, body);
}

/** One answer says one thing about an indicator and a piece of evidence. */
function refuseTwice(statements: Drawn[]): void {
  const seen = new Set<string>();
  for (const { framework, indicator, evidence } of statements) {
    for (const { id } of evidence) {
      const about = JSON.stringify([framework.id, indicator.id, id]);
      if (seen.has(about)) throw new Refused('decided_twice');
      seen.add(about);
    }
  }
}

/** Seals statements one after the other and binds them into an answer. */
function bind(by: Signer, chain: Chain, statements: Drawn[], texts: Content, at: string): Uint8Array {
  const content: Content = new Map(texts);
  let { sequence, previous, head } = chain;
  for (const statement of statements) {
    const whole = { ...statement, sequence: ++sequence, previous, head, app: facts.app };
    const jws = seal('sign-off', whole, by.secret);
    previous = head = digest(jws);
    content.set(`records/${statement.id}.jws`, encode(jws));
  }
  content.set(`cards/${fingerprint(parseDid(by.did))}.jws`, encode(by.card));
  return pack('answer', content, by.secret, at);
}

/** Amends (with a decision) or withdraws (without) a record of an answer that was sent; returns a new answer. */
export async function replaceIn(
  sent: Uint8Array,
  by: Signer,
  record: string,
  decision: forms.Statement['decision'] | null,
  comment: string,
  now: Now,
  randomness: Randomness
): Promise<Uint8Array> {
  const opened = await unpack('answer', sent);
  const records = sealedIn(opened, 'records').map(([name, jws]) => ({ name, jws, statement: openStatement(jws) }));
  const found = records.find((one) => one.name === `${record}.jws`);
  const last = records.reduce<(typeof records)[number] | undefined>(
    (last, one) => (last && last.statement.sequence >= one.statement.sequence ? last : one),
    undefined
  );
  if (!found || !last) throw new Refused('no_such_record');
  const { statement: target, jws } = found;
  const texts: Content = new Map();
  for (const name of [
    `texts/${target.indicator.digest}.txt`,
    ...target.evidence.map((one) => `evidence/${one.digest}.json`)
  ]) {
    const body = opened.content.get(name);
    if (!body) throw new Refused('bundle_changed');
    texts.set(name, body);
  }
  const previous = digest(last.jws);
  // A successor begins a chain of their own.
  const own = target.signer.key === by.did;
  const chain = { sequence: own ? last.statement.sequence : 0, previous: own ? previous : '', head: previous };
  const statement: Drawn = {
    form: forms.FORM,
    id: recordId(randomness),
    kind: decision === null ? 'withdraw' : 'amend',
    target: { id: target.id, digest: digest(jws) },
    practitioner: target.practitioner,
    signer: signatory(by),
    framework: target.framework,
    policy: target.policy,
    indicator: target.indicator,
    evidence: target.evidence,
    decision: decision ?? target.decision,
    comment: lines(comment),
    declaration: declaration(by),
    judged: ['read'],
    signed_at: stamp(now),
    valid_until: target.valid_until,
    place: 'signer-device',
    request: undefined
  };
  return bind(by, chain, [statement], texts, stamp(now));
}
