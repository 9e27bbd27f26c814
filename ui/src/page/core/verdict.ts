/** Checks a passport or an answer by itself: nothing is known but what is in the file. */
import type { CheckedAgreement } from '$lib/api/types/CheckedAgreement';
import type { CheckedRecord } from '$lib/api/types/CheckedRecord';
import type { Verdict } from '$lib/api/types/Verdict';
import { printed } from '$lib/dates';
import { toldBy, type Bundle } from './archive';
import { checkBadges, checkStages } from './badges';
import { sealedIn, textOf, unpack, within, type Opened } from './bundle';
import { inOrder } from './bytes';
import { digest } from './digest';
import * as forms from './forms';
import { exactly } from './json';
import { fingerprint, parseDid } from './key';
import { Refused, wrong } from './refused';
import { openAgreement, openCard, openNotice, openStatement } from './sealed';
import { shared } from './share';
import { told, type Told } from './standing';
import { fits, notAhead, today, type Now } from './time';
import { assurance, mayFollow, type Trust } from './trust';
import { says } from '../words';

type Cards = Map<string, { digest: string; identity: forms.Identity }>;
type Known = { statement: forms.Statement; digest: string };

const named = (name: string, promised: string) => {
  if (name !== promised) throw new Refused('bundle_changed');
};
const prints = (key: string) => fingerprint(parseDid(key));

/** Says what a file holds; refuses it when a byte is not as it was signed. */
export async function verify(file: Uint8Array, now: Now): Promise<Verdict> {
  const kind = toldBy(file) === 'answer' ? 'answer' : 'passport';
  const opened = await unpack(kind, file);
  const notices = sealedIn(opened, 'notices').map(([name, jws]) => {
    named(name, `${digest(jws)}.jws`);
    return openNotice(jws);
  });
  const cards: Cards = new Map();
  for (const [name, jws] of sealedIn(opened, 'cards')) {
    const card = openCard(jws);
    named(name, `${prints(card.key)}.jws`);
    cards.set(card.key, { digest: digest(jws), identity: card.identity });
  }
  const trust: Trust = { notices, signers: new Map([...cards].map(([key, { identity }]) => [key, identity])) };
  const records = recordsOf(opened, kind, cards, trust, now);
  const texts = textsOf(opened, kind, records);
  const said = told(
    opened,
    records.map(({ statement }) => statement)
  );
  const erased = erasedIn(opened, said);
  const agreed: forms.AgreementStatement[] = [];
  const agreements = agreementsOf(opened, cards, texts, said, trust, now, agreed);
  if (kind === 'passport') checkStages(opened, records, agreed);
  checkBadges(opened, records, agreed);
  const practitioner = onePractitioner(opened, kind, records);
  const checked = checkedRecords(records, texts, erased, said, trust, today(now));
  const verdict = verdictOn(kind, opened, practitioner, checked, changedElsewhere(records), agreements, said.told);
  const share = shared(opened, now, today(now));
  return share ? { ...verdict, share } : verdict;
}

/**
 * Every record: each signature, each signer, each chain, each target, each time. An answer may change a sign-off that is
 * in an answer before it: whether it may is seen where it is accepted.
 */
function recordsOf(opened: Opened, kind: Bundle, cards: Cards, trust: Trust, now: Now): Known[] {
  const records = new Map<string, Known>();
  for (const [name, jws] of sealedIn(opened, 'records')) {
    const statement = openStatement(jws);
    named(name, `${statement.id}.jws`);
    holdsCard(statement.signer, cards);
    fits(statement, now);
    records.set(statement.id, { statement, digest: digest(jws) });
  }
  const all = [...records.values()].sort((a, b) => inOrder(a.statement.id, b.statement.id));
  for (const { statement } of all) {
    if (!statement.target) continue;
    const old = records.get(statement.target.id);
    if (!old && kind === 'answer') continue;
    if (!old) throw wrong(says.problems.changesMissing);
    if (old.digest !== statement.target.digest) throw wrong(says.problems.changesAnother);
    if (!mayFollow(old.statement.signer.key, statement.signer.key, trust.notices)) throw new Refused('not_the_signer');
  }
  // An answer holds a piece of a chain; a passport holds all of it.
  if (opened.content.has('framework.json')) {
    const digests = new Set(['', ...all.map((one) => one.digest)]);
    const kept = all.every(({ statement }) => digests.has(statement.previous) && digests.has(statement.head));
    if (!kept) throw wrong(says.problems.recordLeftOut);
  }
  return all;
}

function holdsCard(signer: forms.Statement['signer'], cards: Cards): void {
  const card = cards.get(signer.key);
  const same = card?.digest === signer.card && JSON.stringify(card.identity) === JSON.stringify(signer.identity);
  if (!same) throw wrong(says.problems.noCard);
}

/** The words of the indicators by their digests; and every other text under the name it promises. */
function textsOf(opened: Opened, kind: Bundle, records: Known[]): Map<string, string> {
  const texts = new Map<string, string>();
  if (kind === 'passport') {
    const index = opened.content.get('framework.json');
    if (!index) throw new Refused('bundle_changed');
    for (const one of exactly(forms.frameworkIndex, index).indicators) {
      named(digest(one.text), one.digest);
      texts.set(one.digest, one.text);
    }
    if (!opened.content.has('evidence/index.json')) throw new Refused('bundle_changed');
  }
  for (const [name, body] of within(opened, 'texts')) {
    const sum = digest(body);
    named(name, `${sum}.txt`);
    texts.set(sum, textOf(body));
  }
  for (const [name, body] of within(opened, 'evidence')) {
    if (name === 'index.json') continue;
    named(name, `${digest(body)}.json`);
    exactly(forms.content, body);
  }
  for (const entry of opened.entries) if (entry.name.startsWith('files/')) named(entry.name, `files/${entry.digest}`);
  if (records.some(({ statement }) => !texts.has(statement.indicator.digest))) throw wrong(says.problems.noWords);
  for (const [name, body] of within(opened, 'qualifications')) {
    named(name, `${digest(body)}.json`);
    exactly(forms.qualification, body);
  }
  for (const [name, body] of within(opened, 'entries')) named(name, `${digest(body)}.json`);
  return texts;
}

/**
 * The evidence that its owner says was erased, by digest, with the day. What was erased is not in the file, and both
 * places that tell of it say the same.
 */
function erasedIn(opened: Opened, said: Told): Map<string, string> {
  const content = opened.content.get('evidence/index.json');
  const erased = new Map<string, string>();
  if (!content) return erased;
  const index = exactly(forms.evidenceIndex, content).evidence;
  const indexed = new Set(index.map((one) => one.id));
  const untold = [...said.taken.values()].some((one) => one.erased_on !== undefined && !indexed.has(one.id));
  const differs = said.told && index.some((one) => said.taken.get(one.id)?.erased_on !== one.erased_on);
  if (untold || differs) throw wrong(says.problems.saysTwice);
  for (const one of index) {
    if (one.erased_on === undefined) continue;
    if (opened.content.has(`evidence/${one.digest}.json`)) throw wrong(says.problems.holdsErased);
    erased.set(one.digest, one.erased_on);
  }
  return erased;
}

function agreementsOf(
  opened: Opened,
  cards: Cards,
  texts: Map<string, string>,
  said: Told,
  trust: Trust,
  now: Now,
  agreed: forms.AgreementStatement[]
): CheckedAgreement[] {
  const all = sealedIn(opened, 'agreements').map(([name, jws]) => {
    const statement = openAgreement(jws);
    named(name, `${statement.id}.jws`);
    holdsCard(statement.signer, cards);
    if (statement.practitioner.key !== opened.key) throw wrong(says.problems.othersRecord);
    notAhead(statement.signed_at, now);
    if (statement.indicators.some((one) => !texts.has(one.digest))) throw wrong(says.problems.noWords);
    agreed.push(statement);
    return statement;
  });
  const here = new Set(all.map((one) => one.id));
  const ended = new Set(all.flatMap((one) => one.target ?? []));
  if ([...ended].some((id) => !here.has(id))) throw wrong(says.problems.changesMissing);
  const subjects = new Set(all.flatMap(({ subject }) => (subject ? `${subject.digest}.json` : [])));
  if (within(opened, 'entries').some(([name]) => !subjects.has(name))) throw wrong(says.problems.unsignedEntry);
  const checked = all.map((one): CheckedAgreement => {
    const seen = one.qualification && opened.content.get(`qualifications/${one.qualification.digest}.json`);
    if (one.qualification && !seen) throw wrong(says.problems.nothingSeen);
    return {
      id: one.id,
      kind: one.kind,
      framework: one.framework.id,
      indicators: one.indicators.map(({ id }) => id),
      qualification: seen ? exactly(forms.qualification, seen).title : '',
      noun: one.subject?.noun ?? '',
      entry: one.subject ? titleOf(opened, one.subject) : '',
      unmet: one.unmet ?? [],
      ...(one.stage ? { stage: one.stage } : {}),
      reason: one.reason,
      signer: one.signer.identity,
      fingerprint: prints(one.signer.key),
      ...assurance(one, trust),
      signed_at: one.signed_at,
      ended: ended.has(one.id),
      lapsed: said.agreements.get(one.id) ?? null
    };
  });
  return checked.sort((a, b) => inOrder(a.signed_at, b.signed_at) || inOrder(a.id, b.id));
}

/** The fields that name an entry, whatever its noun. */
const NAMED_BY = ['title', 'task', 'about', 'said', 'in', 'only', 'out', 'objectives', 'comments', 'worker'];

/** What names the entry an agreement is about; empty where its owner erased it. */
function titleOf(opened: Opened, subject: NonNullable<forms.AgreementStatement['subject']>): string {
  const content = opened.content.get(`entries/${subject.digest}.json`);
  if (!content) return '';
  const entry = exactly(forms.entry, content);
  if (entry.noun !== subject.noun || entry.id !== subject.id || entry.version !== subject.version)
    throw wrong(says.problems.otherEntry);
  const said = NAMED_BY.map((field) => entry.fields.get(field)).find((one) => one !== undefined);
  const text = Array.isArray(said) ? (said[0] ?? '') : typeof said === 'string' ? said : '';
  return text.split('\n')[0] ?? '';
}

/** The practitioner all records are about; a passport is made with their key. */
function onePractitioner(opened: Opened, kind: Bundle, records: Known[]): { name: string; key: string } | null {
  let known: { name: string; key: string } | null = null;
  for (const { statement } of records) {
    const about = statement.practitioner;
    if (known && known.key !== about.key) throw wrong(says.problems.manyPractitioners);
    known ??= about;
    const maker = kind === 'passport' ? about.key : statement.signer.key;
    if (maker !== opened.key) throw wrong(says.problems.othersRecord);
  }
  return known;
}

function checkedRecords(
  records: Known[],
  texts: Map<string, string>,
  erased: Map<string, string>,
  said: Told,
  trust: Trust,
  today: string
): CheckedRecord[] {
  const gone = new Set(records.flatMap(({ statement }) => statement.target?.id ?? []));
  const elsewhere = new Set(changedElsewhere(records).map((one) => one.id));
  // A withdrawal is told of at the sign-off it withdraws, and by itself where that one is in another file.
  const checked = records
    .filter(({ statement }) => statement.kind !== 'withdraw' || elsewhere.has(statement.id))
    .map(({ statement: one }): CheckedRecord => {
      const replaced = one.kind === 'withdraw' || gone.has(one.id);
      const { lapsed, taken } = said.of(one);
      const old = one.valid_until !== undefined && one.valid_until < today;
      const counts = one.decision !== 'achieved' ? 'not_yet' : old ? 'expired' : 'signed_off';
      const state = replaced ? 'withdrawn' : (lapsed ?? counts);
      const days = one.evidence.flatMap((seal) => erased.get(seal.digest) ?? []).sort(inOrder);
      return {
        id: one.id,
        framework: one.framework.id,
        indicator: one.indicator.id,
        indicator_text: texts.get(one.indicator.digest) ?? '',
        decision: one.decision,
        comment: one.comment,
        signer: one.signer.identity,
        fingerprint: prints(one.signer.key),
        ...assurance(one, trust),
        signed_at: one.signed_at,
        state,
        standing: state === 'signed_off' || state === 'not_yet',
        replaced,
        taken_away: taken,
        evidence: one.evidence.length,
        erased_on: days.at(-1) ?? null
      };
    });
  return checked.sort((a, b) => inOrder(a.signed_at, b.signed_at) || inOrder(a.id, b.id));
}

/** The records that change one that is not in the file. */
function changedElsewhere(records: Known[]): forms.Statement[] {
  const here = new Set(records.map(({ statement }) => statement.id));
  return records.flatMap(({ statement: one }) => (one.target && !here.has(one.target.id) ? one : []));
}

function verdictOn(
  kind: Bundle,
  opened: Opened,
  practitioner: { name: string; key: string } | null,
  records: CheckedRecord[],
  elsewhere: forms.Statement[],
  agreements: CheckedAgreement[],
  told: boolean
): Verdict {
  const withdrawn = elsewhere.filter((one) => one.kind === 'withdraw').length;
  return {
    kind,
    intact: true,
    bytes:
      says.verdict.signed(records.length - withdrawn, agreements.length) +
      says.verdict.elsewhere(elsewhere.length - withdrawn, withdrawn),
    keys: keysOf([...records, ...agreements]),
    withdrawals: kind === 'passport' ? withdrawalsOf(records, told, opened.madeAt) : says.verdict.cannotKnow,
    practitioner: practitioner?.name ?? '',
    practitioner_fingerprint: practitioner ? prints(practitioner.key) : '',
    made_at: opened.madeAt,
    records,
    agreements
  };
}

function withdrawalsOf(records: CheckedRecord[], told: boolean, madeAt: string): string {
  const withdrawn = records.filter((one) => one.replaced).length;
  const lapsed = records.filter((one) => !one.standing && !one.replaced).length;
  return says.verdict.withdrawals(withdrawn, told ? lapsed : null, printed(madeAt));
}

/** How many signers, and the weakest of what is known of their keys. */
function keysOf(signed: { level: number; fingerprint: string; assurance: string }[]): string {
  const known = [...signed].sort((a, b) => a.level - b.level);
  const [weakest, best] = [known[0], known.at(-1)];
  if (!weakest || !best) return says.verdict.nobodySigned;
  const many = new Set(known.map((one) => one.fingerprint)).size;
  if (weakest.level === best.level) return says.verdict.keys(many, best.level, weakest.assurance);
  return says.verdict.keysBetween(many, weakest.level, best.level, weakest.assurance);
}

/** The verdict on a file that is not as it was signed. Nothing in it is shown. */
export function ofNothing(reason: string): Verdict {
  return {
    kind: '',
    intact: false,
    bytes: reason,
    keys: says.verdict.keysNotLookedAt,
    withdrawals: says.verdict.neverChecked,
    practitioner: '',
    practitioner_fingerprint: '',
    made_at: '',
    records: [],
    agreements: []
  };
}
