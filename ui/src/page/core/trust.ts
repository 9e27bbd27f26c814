/** Whose key it is, and how far a file by itself can tell: from 0 (only stated) to 2 (the signer’s own key). */
import facts from './facts.json';
import type { AgreementStatement, Identity, Notice, Statement } from './forms';
import { says } from '../words';
import { moment } from './time';

/** What the file tells of keys. Who compared a key, or vouches for it, only the app knows. */
export type Trust = { notices: Notice[]; signers: Map<string, Identity> };
export type Assurance = { level: number; assurance: string };

/** Whether a key may amend and withdraw what another signed: the same key, or one it named to follow it. */
export function mayFollow(old: string, key: string, notices: Notice[]): boolean {
  let here = old;
  for (let step = 0; step <= notices.length; step++) {
    if (here === key) return true;
    // A key in wrong hands names nobody.
    if (notices.some((one) => one.key === here && one.kind === 'compromised')) return false;
    const next = notices.find((one) => one.key === here && one.kind === 'rotated')?.successor;
    if (next === undefined) return false;
    here = next;
  }
  return false;
}

const plain = (number: string) => number.replace(/[^\p{Alphabetic}\p{N}]/gu, '').toUpperCase();
const sameNumber = (a: Identity, b: Identity) => plain(a.number) !== '' && plain(a.number) === plain(b.number);

export function assurance(signed: Statement | AgreementStatement, { notices, signers }: Trust): Assurance {
  const { key, identity } = signed.signer;
  const at = moment(signed.signed_at).at;
  for (const notice of notices.filter((one) => one.key === key)) {
    const since = moment(notice.since).at;
    if (notice.kind === 'compromised') return { level: 0, assurance: says.assurance.lost };
    if (at > since) return { level: 0, assurance: says.assurance.retired };
  }
  const shared = [...signers].some(
    ([other, theirs]) =>
      !mayFollow(other, key, notices) && !mayFollow(key, other, notices) && sameNumber(theirs, identity)
  );
  const here = signed.place === 'practitioner-device';
  const once = 'decision' in signed && signed.declaration === facts.declarations.once;
  const level = here || once ? 1 : 2;
  const doubt = here ? says.assurance.here_same_number : says.assurance.same_number;
  const usual = here ? says.assurance.here : once ? says.assurance.once : says.assurance.own;
  return { level, assurance: shared ? doubt : usual };
}
