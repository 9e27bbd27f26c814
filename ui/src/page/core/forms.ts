/** The forms of everything that travels, field by field in the order they are written. See docs/formats.md. */
import { malformed } from './refused';
import { count, day, list, maybe, struct, text, texts, truth, word, type Of } from './shape';

/** The form of record this version writes and reads. */
export const FORM = 1;

export const decision = word('achieved', 'not-yet', 'referred');
const device = word('practitioner-device', 'signer-device');
const named = struct({ id: text, version: text, digest: text });
const digested = struct({ id: text, digest: text });
const party = struct({ key: text, name: text });

export const identity = struct({
  name: text,
  role: text,
  profession: text,
  regulator: text,
  number: text,
  employer: text
});

const signatory = struct({ key: text, card: text, identity });
const attachmentSeal = struct({ digest: text, size: count(), type: text });

export const evidenceSeal = struct({
  id: text,
  version: count(),
  saved_at: text,
  digest: text,
  attachments: list(attachmentSeal)
});

export const statement = struct({
  form: count(),
  id: text,
  kind: word('decide', 'amend', 'withdraw'),
  target: maybe(digested),
  practitioner: party,
  signer: signatory,
  framework: named,
  policy: named,
  indicator: digested,
  evidence: list(evidenceSeal),
  decision,
  comment: text,
  declaration: text,
  judged: list(text),
  signed_at: text,
  valid_until: maybeDay(),
  place: device,
  request: maybe(struct({ id: text, nonce: text, digest: text, asked_at: text })),
  sequence: count(),
  previous: text,
  head: text,
  app: text
});

/** A day that is missing or there, but never nothing. */
function maybeDay() {
  return (value: Parameters<typeof day>[0]) => (value === undefined ? undefined : day(value));
}

/** How something stood on the day of a signature. */
const stood = word(
  'signed_off',
  'waiting',
  'not_yet',
  'expired',
  'withdrawn',
  'requirement',
  'refresh',
  'not_asked',
  'no_evidence',
  'not_my_role'
);

export const agreement = struct({
  form: count(),
  id: text,
  kind: word('not-my-role', 'refresh', 'retraining', 'prior-learning', 'proof', 'entry', 'stage', 'end'),
  target: maybe(text),
  practitioner: party,
  signer: signatory,
  framework: named,
  policy: named,
  indicators: list(digested),
  qualification: maybe(digested),
  subject: maybe(struct({ noun: text, id: text, version: count(), digest: text })),
  unmet: maybe(list(struct({ id: text, state: stood }))),
  stage: maybe(
    struct({
      id: text,
      title: text,
      statements: count(),
      left_out: maybe(list(text)),
      valid_until: maybeDay(),
      records: list(digested)
    })
  ),
  reason: text,
  declaration: text,
  signed_at: text,
  place: device,
  sequence: count(),
  previous: text,
  app: text
});

/** What a field of an entry says: a number, a text, or several texts. */
const said = (value: Parameters<typeof text>[0]): number | string | string[] => {
  if (typeof value === 'number') return count()(value);
  return Array.isArray(value) ? list(text)(value) : text(value);
};

/** An entry of working life, as a signer saw it. */
export const entry = struct({
  noun: text,
  id: text,
  version: count(),
  fields: underNames(said),
  files: list(struct({ name: text, digest: text }))
});

/** Values under free names. */
function underNames<T>(one: (value: Parameters<typeof text>[0]) => T) {
  return (value: Parameters<typeof text>[0]): Map<string, T> => {
    if (!(value instanceof Map)) throw malformed();
    return new Map([...value].map(([name, inner]) => [name, one(inner)]));
  };
}

export const qualification = struct({
  id: text,
  version: count(),
  kind: text,
  title: text,
  level: count(255),
  amount: count(),
  progress: text,
  since: text,
  awarded_by: text
});

export const content = struct({
  id: text,
  version: count(),
  kind: text,
  happened_on: text,
  title: text,
  text,
  setting: text,
  details: texts,
  shows: list(struct({ indicator: text, how: text })),
  files: list(struct({ name: text, digest: text }))
});

export const request = struct({
  form: count(),
  id: text,
  nonce: text,
  practitioner: party,
  to_name: text,
  asked_at: text,
  head: text,
  chains: list(struct({ key: text, sequence: count(), digest: text })),
  frameworks: list(struct({ framework: named, title: text, policy: named })),
  indicators: list(
    struct({ written: text, framework: text, id: text, competence: text, digest: text, months: maybe(count()) })
  ),
  evidence: list(struct({ seal: evidenceSeal, indicators: list(text) })),
  app: text
});

/** Whom feedback may come from. */
export const from = word('peer', 'service-user', 'student', 'other');

export const feedbackRequest = struct({
  form: count(),
  id: text,
  practitioner: party,
  about: text,
  asked_at: text,
  app: text
});

export const card = struct({ form: count(), key: text, identity, made_at: text });

export const notice = struct({
  form: count(),
  key: text,
  kind: word('rotated', 'retired', 'compromised'),
  successor: maybe(text),
  since: text,
  made_at: text
});

export const envelope = struct({ form: count(), bundle: text, key: text, manifest: text, made_at: text });
export const manifest = struct({ format: text, entries: list(struct({ name: text, size: count(), digest: text })) });

export const lock = struct({
  kdf: text,
  memory_kib: count(),
  passes: count(),
  lanes: count(),
  salt: text,
  cipher: text,
  nonce: text
});
export const signerFile = struct({ format: text, card: text, lock });

export const frameworkIndex = struct({
  format: text,
  practitioner: text,
  frameworks: list(named),
  indicators: list(struct({ framework: text, id: text, competence: text, text, digest: text }))
});

export const evidenceIndex = struct({
  format: text,
  evidence: list(
    struct({
      id: text,
      version: count(),
      digest: text,
      included: truth,
      files: list(struct({ digest: text, included: truth })),
      erased_on: maybe(day)
    })
  )
});

const state = word(
  'signed_off',
  'waiting',
  'not_yet',
  'expired',
  'withdrawn',
  'requirement',
  'refresh',
  'not_asked',
  'no_evidence',
  'not_my_role'
);
const lapsed = list(struct({ id: text, state }));
export const standing = struct({
  format: text,
  on: day,
  records: lapsed,
  agreements: lapsed,
  evidence: list(struct({ id: text, withdrawn_on: day, erased_on: maybe(day) }))
});

export const share = struct({
  form: count(),
  kind: word('given', 'taken-back'),
  key: text,
  passport: maybe(text),
  purpose: maybe(word('planning', 'training', 'post')),
  whom: text,
  until: maybeDay(),
  team: text,
  site: text,
  profession: text,
  post: text,
  made_at: text
});
export type Share = Of<typeof share>;

export type Identity = Of<typeof identity>;
export type Statement = Of<typeof statement>;
export type AgreementStatement = Of<typeof agreement>;
export type EvidenceSeal = Of<typeof evidenceSeal>;
export type Request = Of<typeof request>;
export type Notice = Of<typeof notice>;
export type Lock = Of<typeof lock>;
export type FeedbackRequest = Of<typeof feedbackRequest>;
export type Card = Of<typeof card>;
export type Entry = Of<typeof manifest>['entries'][number];
export type Holder = Of<typeof standing>;
