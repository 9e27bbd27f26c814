/** Signers: a key, who its holder says they are, and the file both are kept in. */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import type { SignerView } from '$lib/api/types/SignerView';
import { encode, fromBase64, toBase64 } from './bytes';
import { digest } from './digest';
import * as forms from './forms';
import { strict } from './json';
import { did, fingerprint, parseDid, publicKey } from './key';
import { strongEnough } from './passphrase';
import { Refused } from './refused';
import type { Randomness } from './randomness';
import { openCard, seal } from './sealed';
import { moment, stamp, type Now } from './time';
import { line, name } from './text';
import { ofFile } from './file';
import { says } from '../words';

/** A signer whose key is open. `forget` overwrites the key. */
export type Signer = { secret: Uint8Array; did: string; identity: forms.Identity; card: string; once: boolean };

/** How hard it is made to guess a passphrase. */
export type Hard = { memory_kib: number; passes: number; lanes: number };
/** 64 MiB, three times over, as the core. */
export const HARD: Hard = { memory_kib: 64 * 1024, passes: 3, lanes: 4 };

/** Makes the key of a passphrase (Argon2id, 32 bytes). */
export type Stretch = (passphrase: Uint8Array, salt: Uint8Array, hard: Hard) => Promise<Uint8Array>;

const FORMAT = 'countersign/signer/1';
const LARGEST = 64 * 1024;
const MOST: Hard = { memory_kib: 1024 * 1024, passes: 64, lanes: 64 };

const broken = (problem: string) => new Refused('signer_invalid', problem);

export function makeSigner(said: forms.Identity, now: Now, randomness: Randomness, once = false): Signer {
  const identity = {
    name: name(said.name),
    role: line(said.role),
    profession: line(said.profession),
    regulator: line(said.regulator),
    number: line(said.number),
    employer: line(said.employer)
  };
  if (identity.name === '') throw new Refused('no_name');
  const secret = randomness(32);
  const key = did(publicKey(secret));
  const card = seal('card', { form: forms.FORM, key, identity, made_at: stamp(now) }, secret);
  return { secret, did: key, identity, card, once };
}

/** Overwrites the key: nobody can sign with this signer any more. */
export function forget(signer: Signer): void {
  signer.secret.fill(0);
}

export const viewOf = (identity: forms.Identity, key: string): SignerView => ({
  identity,
  fingerprint: fingerprint(parseDid(key)),
  number_hint: hint(identity.regulator, identity.number)
});

export const signatory = ({ did: key, card, identity }: Signer) => ({ key, card: digest(card), identity });

/** The content of a signer’s file. */
export async function fileOf(
  signer: Signer,
  passphrase: string,
  randomness: Randomness,
  stretch: Stretch,
  hard = HARD
): Promise<string> {
  const typed = passphrase.normalize('NFC');
  strongEnough(typed, [signer.identity.name, signer.identity.employer]);
  const salt = toBase64(randomness(16));
  const lock = { kdf: 'argon2id', ...hard, salt, cipher: 'xchacha20-poly1305', nonce: toBase64(randomness(24)) };
  const first = JSON.stringify({ format: FORMAT, card: signer.card, lock });
  const cipher = await cipherOf(lock, typed, first, stretch);
  return `${first}\n${toBase64(cipher.encrypt(signer.secret))}\n`;
}

export async function openSigner(file: Uint8Array, passphrase: string, stretch: Stretch): Promise<Signer> {
  const { first, sealed, header, card } = read(file);
  const secret = fromBase64(sealed);
  if (!secret) throw broken(says.problems.unreadableSecret);
  const cipher = await cipherOf(header.lock, passphrase.normalize('NFC'), first, stretch);
  let key: Uint8Array;
  try {
    key = cipher.decrypt(secret);
  } catch {
    throw new Refused('wrong_passphrase');
  }
  if (key.length !== 32) throw broken(says.problems.otherSize);
  if (did(publicKey(key)) !== card.key) throw broken(says.problems.notTheCardsKey);
  return { secret: key, did: card.key, identity: card.identity, card: header.card, once: false };
}

/** Who a signer’s file says its holder is, without opening the key. */
export function peek(file: Uint8Array): SignerView {
  const { card } = read(file);
  return viewOf(card.identity, card.key);
}

/** The statement that takes the key out of use even when the key itself is lost; from the day the key was made. */
export function revocation(signer: Signer): string {
  const made = stamp(moment(openCard(signer.card).made_at));
  const notice = { form: forms.FORM, key: signer.did, kind: 'compromised', since: made, made_at: made };
  return seal('notice', notice, signer.secret);
}

function read(file: Uint8Array) {
  if (file.length > LARGEST) throw broken(says.problems.tooLargeToBeOne);
  const text = ofFile(file);
  const end = text?.indexOf('\n') ?? -1;
  if (text === null || end < 0) throw broken(says.problems.notSigner);
  const first = text.slice(0, end);
  const rest = text.slice(end + 1);
  if (!rest.endsWith('\n')) throw broken(says.problems.endsEarly);
  const header = readHeader(first);
  if (header.format !== FORMAT) throw broken(says.problems.unknownForm);
  let card: forms.Card;
  try {
    card = openCard(header.card);
  } catch {
    throw broken(says.problems.badCard);
  }
  return { first, sealed: rest.slice(0, -1), header, card };
}

function readHeader(first: string) {
  try {
    return forms.signerFile(strict(encode(first)));
  } catch {
    throw broken(says.problems.unreadableFirstLine);
  }
}

/** The cipher a passphrase gives. A file that asks for much is refused before any memory is taken. */
async function cipherOf(lock: forms.Lock, passphrase: string, first: string, stretch: Stretch) {
  if (lock.kdf !== 'argon2id' || lock.cipher !== 'xchacha20-poly1305') {
    throw broken(says.problems.unknownForm);
  }
  const { memory_kib, passes, lanes } = lock;
  if (memory_kib > MOST.memory_kib || passes > MOST.passes || lanes > MOST.lanes) {
    throw broken(says.problems.asksTooMuch);
  }
  const salt = fromBase64(lock.salt);
  if (!salt) throw broken(says.problems.unreadableSalt);
  const nonce = fromBase64(lock.nonce);
  if (nonce?.length !== 24) throw broken(says.problems.unreadableNonce);
  if (lanes < 1 || passes < 1 || memory_kib < 8 * lanes || salt.length < 8) throw broken(says.problems.badSettings);
  const key = await stretch(encode(passphrase), salt, { memory_kib, passes, lanes });
  return xchacha20poly1305(key, nonce, encode(first));
}

/** What looks unusual about a registration number, or nothing. Never a refusal: a number proves nothing. */
export function hint(regulator: string, number: string): string {
  const plain = number.replace(/\p{White_Space}/gu, '');
  const forms: Record<string, RegExp> = { HCPC: /^[A-Za-z]{2,3}\d{1,6}$/, NMC: /^\d{2}[A-Za-z]\d{4}[A-Za-z]$/ };
  if (plain === '') return says.verdict.noNumber;
  const usual = forms[regulator.trim().toUpperCase()];
  return !usual || usual.test(plain) ? '' : says.verdict.unusualNumber;
}
