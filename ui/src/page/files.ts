/** Files in and out of the page: chosen or dropped, given as downloads or to the share sheet. */
import { words } from '$lib/words';
import { LIMIT } from './core/archive';
import { Refused } from './core/refused';

let asking: HTMLInputElement | undefined;

/** Asks for a file. Who closes the browser’s list of files without choosing one can go on elsewhere: nothing waits. */
export function chooseFile(accept: string): Promise<File | null> {
  asking?.remove();
  const input = document.createElement('input');
  asking = input;
  input.type = 'file';
  input.accept = accept;
  input.hidden = true;
  // Some browsers tell nothing of a field that is not on the page.
  document.body.append(input);
  return new Promise((done) => {
    input.onchange = () => {
      input.remove();
      done(input.files?.[0] ?? null);
    };
    input.click();
  });
}

export async function bytesOf(file: File): Promise<Uint8Array> {
  if (file.size > LIMIT) throw new Refused('bundle_too_large');
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new Error(words.page.unreadable);
  }
}

/** Gives a file as a download. What it is called is never taken from a request as it stands. */
export function save(name: string, bytes: Uint8Array, type = 'application/octet-stream'): void {
  const address = URL.createObjectURL(new Blob([bytes as BlobPart], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

const shared = (name: string, bytes: Uint8Array) =>
  new File([bytes as BlobPart], name, { type: 'application/octet-stream' });

/** Whether the browser has a share sheet that takes such a file. */
export const canShare = (name: string, bytes: Uint8Array): boolean =>
  typeof navigator.canShare === 'function' && navigator.canShare({ files: [shared(name, bytes)] });

/** Gives a file to the share sheet; whoever closes it has changed their mind. */
export async function share(name: string, bytes: Uint8Array): Promise<void> {
  try {
    await navigator.share({ files: [shared(name, bytes)] });
  } catch (cause) {
    if ((cause as Error).name !== 'AbortError') throw cause;
  }
}

/** A person’s name as the beginning of a file’s. */
export const stem = (name: string): string =>
  name
    .split(/[^\p{Alphabetic}\p{N}]+/u)
    .filter((word) => word !== '')
    .join('-')
    .toLowerCase() || 'my';

const DEVICES = /^(con|prn|aux|nul|conin\$|conout\$|com[1-9¹²³]|lpt[1-9¹²³])$/i;

/** A name that every system takes, and that keeps its ending. */
export function fileName(given: string): string {
  const plain = given
    .normalize('NFC')
    .replace(/[\p{Cf}\p{Cs}]/gu, '')
    .replace(/[<>:"/\\|?*]/g, '_')
    .replace(/[\p{Cc}\p{Z}]+/gu, ' ')
    .replace(/[. ]+$/, '')
    .trim();
  const dot = plain.lastIndexOf('.');
  const ending = dot >= 0 && plain.length - dot <= 12 ? plain.slice(dot) : '';
  const before = [...plain.slice(0, plain.length - ending.length)].slice(0, 80).join('').trim() || 'file';
  return `${DEVICES.test(before.split('.')[0]?.trim() ?? '') ? '_' : ''}${before}${ending}`;
}
