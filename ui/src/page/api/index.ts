/**
 * What the shared screens ask, answered in the page itself: the same names as the window’s own, without a shell behind
 * them. What a screen of the page does not use is not here.
 */
import type { ErrorCode } from '$lib/api/types/ErrorCode';
import type { Identity } from '$lib/api/types/Identity';
import type { SignerView } from '$lib/api/types/SignerView';
import type { Warning } from '$lib/api/types/Warning';
import { words } from '$lib/words';
import { offered, strongEnough } from '../core/passphrase';
import { system } from '../core/randomness';
import { fileOf, forget, makeSigner as make, openSigner as open, peek, revocation, viewOf } from '../core/signer';
import { clock } from '../core/time';
import { bytesOf, chooseFile, save, stem } from '../files';
import { stretch } from '../stretch';
import { turn } from '../turn.svelte';

export class Problem extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly field?: string
  ) {
    super(message);
  }
}

let chosen: { file: string; holder: string; bytes: Uint8Array } | null = null;

const shown = () => chosen && { file: chosen.file, holder: chosen.holder };

/** The page remembers nothing. */
export const signerFile = async () => ({ chosen: shown(), remembered: false, may_remember: false, seen: true });

export async function chooseSigner() {
  const file = await chooseFile('.signer');
  if (!file) return null;
  const bytes = await bytesOf(file);
  chosen = { file: file.name, holder: peek(bytes).identity.name, bytes };
  return shown();
}

export async function openSigner(passphrase: string, remember: boolean): Promise<SignerView> {
  void remember;
  turn.signer = await open(chosen?.bytes ?? new Uint8Array(), passphrase, stretch);
  return viewOf(turn.signer.identity, turn.signer.did);
}

/** Makes a signer and gives its file. */
export async function makeSigner(identity: Identity, passphrase: string): Promise<SignerView | null> {
  const signer = make(identity, clock(), system);
  const file = await fileOf(signer, passphrase, system, stretch);
  const name = `${stem(signer.identity.name)}.signer`;
  save(name, new TextEncoder().encode(file));
  turn.signer = signer;
  turn.said = words.page.signerSaved(name);
  return viewOf(signer.identity, signer.did);
}

/** Makes a key for one answer. */
export function signOnce(identity: Identity): SignerView {
  turn.signer = make(identity, clock(), system, true);
  return viewOf(turn.signer.identity, turn.signer.did);
}

export async function rememberSigner(remember: boolean): Promise<void> {
  void remember;
}

export async function saveRevocation(): Promise<string | null> {
  if (!turn.signer) return null;
  const name = `${stem(turn.signer.identity.name)}-lost-key.notice`;
  save(name, new TextEncoder().encode(revocation(turn.signer)));
  return name;
}

export async function closeSigner(): Promise<void> {
  if (turn.signer) forget(turn.signer);
  turn.signer = null;
  chosen = null;
}

export async function weighPassphrase(passphrase: string, about: string[]): Promise<string | null> {
  try {
    strongEnough(passphrase.normalize('NFC'), about);
    return null;
  } catch (cause) {
    return (cause as Error).message;
  }
}

export const passphraseWords = async (): Promise<string> => offered(system);

/** Names are looked for in the app only. */
export async function lookAtText(text: string): Promise<Warning[]> {
  void text;
  return [];
}

/** Every screen of the page says where its files are. */
export const attachmentBytes = async (digest: string): Promise<ArrayBuffer> => {
  throw new Problem('not_found', digest);
};
