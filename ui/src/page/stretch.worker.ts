/** Makes the key of a passphrase beside the page, so that the page stays awake, and says how far it is. */
import { argon2id } from '@noble/hashes/argon2.js';
import type { Hard } from './core/signer';

export type Wanted = { passphrase: Uint8Array; salt: Uint8Array; hard: Hard };
export type Said = { progress: number } | { key: Uint8Array } | { problem: string };

self.onmessage = ({ data: { passphrase, salt, hard } }: MessageEvent<Wanted>) => {
  let told = 0;
  const onProgress = (progress: number) => {
    if (progress - told < 0.02) return;
    told = progress;
    self.postMessage({ progress } satisfies Said);
  };
  const { memory_kib: m, passes: t, lanes: p } = hard;
  try {
    const key = argon2id(passphrase, salt, { m, t, p, dkLen: 32, maxmem: 2 ** 31, onProgress });
    self.postMessage({ key } satisfies Said);
  } catch (cause) {
    self.postMessage({ problem: String(cause) } satisfies Said);
  }
  passphrase.fill(0);
};
