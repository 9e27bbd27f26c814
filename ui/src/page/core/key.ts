/** Public keys: how they are written, compared and read aloud; signatures, strictly as in the core. */
import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { fromBase58, joined, same, toBase58 } from './bytes';
import { wrong } from './refused';
import { says } from '../words';

type Point = InstanceType<typeof ed25519.Point>;

export const publicKey = (secret: Uint8Array): Uint8Array => ed25519.getPublicKey(secret);
export const sign = (message: Uint8Array, secret: Uint8Array): Uint8Array => ed25519.sign(message, secret);

/** A key as `did:key:z6Mk…`. */
export const did = (key: Uint8Array): string => `did:key:z${toBase58(joined(Uint8Array.of(0xed, 1), key))}`;

function point(bytes: Uint8Array): Point | null {
  try {
    return ed25519.Point.fromBytes(bytes, true);
  } catch {
    return null;
  }
}

/** The key a text names: an Ed25519 key, written in the one way, and not one that accepts any message. */
export function parseDid(text: string): Uint8Array {
  const encoded = text.startsWith('did:key:z') ? text.slice(9) : null;
  if (encoded === null || encoded.length > 64) throw wrong(says.problems.otherKind);
  const bytes = fromBase58(encoded);
  if (!bytes) throw wrong(says.problems.unreadableKey);
  if (bytes.length !== 34 || bytes[0] !== 0xed || bytes[1] !== 1) throw wrong(says.problems.otherKind);
  const key = bytes.slice(2);
  const found = point(key);
  if (!found) throw wrong(says.problems.unreadableKey);
  if (found.isSmallOrder()) throw wrong(says.problems.weakKey);
  if (did(key) !== text) throw wrong(says.problems.otherSpelling);
  return key;
}

/**
 * Whether a signature holds: without the cofactor, and with every number written in the one way. The library’s own
 * check multiplies by the cofactor and would take signatures that the core refuses.
 */
export function holds(signature: Uint8Array, message: Uint8Array, key: Uint8Array): boolean {
  const { Point } = ed25519;
  const [r, s] = [signature.subarray(0, 32), littleEndian(signature.subarray(32))];
  const a = point(key);
  if (!a || a.isSmallOrder() || s >= Point.Fn.ORDER) return false;
  const k = littleEndian(sha512(joined(r, key, message))) % Point.Fn.ORDER;
  const again = Point.BASE.multiplyUnsafe(s).add(a.negate().multiplyUnsafe(k));
  return !again.isSmallOrder() && same(again.toBytes(), r);
}

const littleEndian = (bytes: Uint8Array): bigint =>
  bytes.reduceRight((number, byte) => (number << 8n) | BigInt(byte), 0n);

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Four groups of five characters, to be compared by eye or read out. */
export function fingerprint(key: Uint8Array): string {
  const bits = [...sha256(key).subarray(0, 13)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const letters = Array.from({ length: 20 }, (_, at) => CROCKFORD[parseInt(bits.slice(5 * at, 5 * at + 5), 2)]);
  return [0, 5, 10, 15].map((at) => letters.slice(at, at + 5).join('')).join('-');
}
