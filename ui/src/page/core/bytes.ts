/** Bytes as texts: UTF-8, hexadecimal, base64url and base58, each written in one way only. */
import { bytesToHex } from '@noble/hashes/utils.js';

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export const hex = bytesToHex;
export const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The text in some bytes; null when they are not UTF-8. */
export function decode(bytes: Uint8Array): string | null {
  try {
    return UTF8.decode(bytes);
  } catch {
    return null;
  }
}

export function joined(...parts: Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

export const same = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at]);

/** Texts in the order of their bytes, as names stand in a bundle. */
export const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Without padding. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Null when it is not base64url, or not the one way to write it. */
export function fromBase64(text: string): Uint8Array | null {
  if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) return null;
  const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0));
  return toBase64(bytes) === text ? bytes : null;
}

const DIGITS = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

export function toBase58(bytes: Uint8Array): string {
  let number = BigInt(`0x00${hex(bytes)}`);
  let text = '';
  for (; number > 0n; number /= 58n) text = DIGITS[Number(number % 58n)] + text;
  const zeros = bytes.findIndex((byte) => byte !== 0);
  return '1'.repeat(zeros < 0 ? bytes.length : zeros) + text;
}

/** Null when there is another sign in it. */
export function fromBase58(text: string): Uint8Array | null {
  let number = 0n;
  for (const sign of text) {
    const digit = DIGITS.indexOf(sign);
    if (digit < 0) return null;
    number = number * 58n + BigInt(digit);
  }
  const bytes: number[] = [];
  for (; number > 0n; number >>= 8n) bytes.unshift(Number(number & 255n));
  return Uint8Array.from([...Array<number>(/^1*/.exec(text)?.[0].length ?? 0).fill(0), ...bytes]);
}
