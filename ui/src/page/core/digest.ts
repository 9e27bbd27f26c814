/** SHA-256 in hexadecimal: by the browser itself where it may be asked, else by a library. The bytes are the same. */
import { sha256 } from '@noble/hashes/sha2.js';
import { encode, hex } from './bytes';

export const digest = (content: Uint8Array | string): string =>
  hex(sha256(typeof content === 'string' ? encode(content) : content));

/** Of much. A page that came from a plain web server has no such help. */
export async function digestOf(content: Uint8Array): Promise<string> {
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  if (!subtle || content.length < 4096) return digest(content);
  return hex(new Uint8Array(await subtle.digest('SHA-256', content as BufferSource)));
}
