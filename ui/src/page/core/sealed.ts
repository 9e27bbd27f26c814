/** Sealed texts: the exact bytes and one signature over them, as a compact JWS. The signature is checked first. */
import { decode, encode, fromBase64, toBase64 } from './bytes';
import * as forms from './forms';
import { exactly } from './json';
import { did, holds, parseDid, publicKey, sign } from './key';
import { malformed, wrong } from './refused';
import type { Shape } from './shape';
import { moment } from './time';
import { says } from '../words';

export type Kind = 'sign-off' | 'agreement' | 'card' | 'bundle' | 'notice' | 'share';

/** The most bytes of one. */
const MOST = 256 * 1024;

/** The one header there is, byte for byte. */
const header = (kind: Kind, key: string) =>
  `{"alg":"EdDSA","kid":"${key}#${key.slice('did:key:'.length)}","typ":"countersign-${kind}"}`;

/** The exact bytes of something that is digested or signed. */
export const bytes = (content: unknown): Uint8Array => encode(JSON.stringify(content));

export function seal(kind: Kind, content: unknown, secret: Uint8Array): string {
  const head = encode(header(kind, did(publicKey(secret))));
  const signed = `${toBase64(head)}.${toBase64(bytes(content))}`;
  return `${signed}.${toBase64(sign(encode(signed), secret))}`;
}

/** What a sealed text says, and the key that signed it. */
export function open<T>(kind: Kind, shape: Shape<T>, jws: string): { key: string; value: T } {
  if (encode(jws).length > MOST) throw wrong(says.problems.tooLarge);
  const parts = jws.split('.');
  const [head, payload, signature] = parts;
  if (parts.length !== 3 || head === undefined || payload === undefined || signature === undefined) {
    throw wrong(says.problems.notThreeParts);
  }
  const headed = decode(part(head));
  if (headed === null) throw wrong(says.problems.headerNotText);
  const [, after] = splitOnce(headed, '"kid":"') ?? [];
  const [key] = (after !== undefined && splitOnce(after, '#')) || [];
  if (key === undefined) throw wrong(says.problems.otherHeader);
  const raw = parseDid(key);
  if (headed !== header(kind, key)) throw wrong(says.problems.otherHeader);
  const signed = part(signature);
  if (signed.length !== 64) throw wrong(says.problems.unreadableSignature);
  if (!holds(signed, encode(`${head}.${payload}`), raw)) throw wrong(says.problems.changed);
  return { key, value: exactly(shape, part(payload)) };
}

function part(text: string): Uint8Array {
  const found = fromBase64(text);
  if (!found) throw wrong(says.problems.unreadablePart);
  return found;
}

function splitOnce(text: string, by: string): [string, string] | undefined {
  const at = text.indexOf(by);
  return at < 0 ? undefined : [text.slice(0, at), text.slice(at + by.length)];
}

/** What a sign-off says. */
export function openStatement(jws: string): forms.Statement {
  const { key, value } = open('sign-off', forms.statement, jws);
  if (value.form !== forms.FORM) throw wrong(says.problems.unknownForm);
  if (value.signer.key !== key) throw wrong(says.problems.namesAnotherKey);
  const sound =
    (value.kind === 'decide') === (value.target === undefined) &&
    value.sequence > 0 &&
    (value.sequence === 1) === (value.previous === '') &&
    value.evidence.length > 0;
  if (!sound) throw malformed();
  return value;
}

/** What an identity card says. */
export function openCard(jws: string): forms.Card {
  const { key, value } = open('card', forms.card, jws);
  if (value.form !== forms.FORM || value.key !== key) {
    throw wrong(says.problems.cardNamesAnotherKey);
  }
  return value;
}

/** What a statement about a key says. */
export function openNotice(jws: string): forms.Notice {
  const { key, value } = open('notice', forms.notice, jws.trimEnd());
  const sound = value.form === forms.FORM && (value.kind === 'rotated') === (value.successor !== undefined);
  if (!sound || value.key !== key) throw malformed();
  if (value.successor !== undefined) parseDid(value.successor);
  moment(value.since);
  return value;
}

/** What a passport may be used for. */
export function openShare(jws: string): forms.Share {
  const { key, value } = open('share', forms.share, jws);
  if (value.form !== forms.FORM) throw wrong(says.problems.unknownForm);
  if (value.key !== key) throw wrong(says.problems.namesAnotherKey);
  const given = value.kind === 'given';
  const whole = [value.passport, value.purpose, value.until].every((one) => (one !== undefined) === given);
  if (!whole || value.whom === '') throw malformed();
  moment(value.made_at);
  return value;
}

/** What an agreement says. */
export function openAgreement(jws: string): forms.AgreementStatement {
  const { key, value } = open('agreement', forms.agreement, jws);
  if (value.form !== forms.FORM) throw wrong(says.problems.unknownForm);
  if (value.signer.key !== key) throw wrong(says.problems.namesAnotherKey);
  if ((value.kind === 'end') !== (value.target !== undefined) || value.sequence === 0) throw malformed();
  if ((value.kind === 'stage') !== (value.stage !== undefined) || value.stage?.statements === 0) throw malformed();
  if (value.stage?.left_out?.length === 0 || value.unmet?.length === 0) throw malformed();
  const onAnEntry = value.kind === 'entry';
  if (onAnEntry !== (value.subject !== undefined) || (!onAnEntry && (value.unmet ?? []).length > 0)) throw malformed();
  return value;
}
