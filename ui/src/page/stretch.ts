/** Argon2id in a worker, with progress; where the browser allows no worker, in the page itself. */
import { argon2idAsync } from '@noble/hashes/argon2.js';
import type { Hard, Stretch } from './core/signer';
import { Refused } from './core/refused';
import type { Said, Wanted } from './stretch.worker';
import StretchWorker from './stretch.worker?worker&inline';
import { turn } from './turn.svelte';
import { says } from './words';

export const stretch: Stretch = async (passphrase, salt, hard) => {
  turn.progress = 0;
  try {
    return await beside({ passphrase, salt, hard }).catch((cause: unknown) => {
      if (cause instanceof Refused) throw cause;
      return here(passphrase, salt, hard);
    });
  } finally {
    turn.progress = null;
  }
};

function beside(wanted: Wanted): Promise<Uint8Array> {
  return new Promise((done, failed) => {
    const worker = new StretchWorker();
    const end = (work: () => void) => {
      worker.terminate();
      work();
    };
    worker.onerror = (event) => end(() => failed(new Error(event.message)));
    worker.onmessage = ({ data }: MessageEvent<Said>) => {
      if ('progress' in data) turn.progress = data.progress;
      else if ('key' in data) end(() => done(data.key));
      // The file asks for memory that this device does not have.
      else end(() => failed(new Refused('signer_invalid', says.problems.asksTooMuch)));
    };
    worker.postMessage(wanted);
  });
}

function here(
  passphrase: Uint8Array,
  salt: Uint8Array,
  { memory_kib: m, passes: t, lanes: p }: Hard
): Promise<Uint8Array> {
  const onProgress = (progress: number) => (turn.progress = progress);
  return argon2idAsync(passphrase, salt, { m, t, p, dkLen: 32, maxmem: 2 ** 31, asyncTick: 50, onProgress });
}
