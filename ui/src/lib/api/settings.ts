/** Settings: the owner, known keys, frameworks, and this computer. */
import { call, send } from './call';
import type { Owner } from './types/Owner';

export const settings = () => call('settings');
export const changeOwner = (owner: Owner) => call('change_owner', { owner });
/** Records that a key's fingerprint was compared with its holder. */
export const confirmSigner = (fingerprint: string, how: 'in-person' | 'by-phone') =>
  call('confirm_signer', { fingerprint, how });
/** Reads a trust list or a statement about a key, without saving it. */
export const readKeys = (file: File) => send('read_keys', file, {});
export const keepKeys = (file: File) => send('keep_keys', file, {});
/** Adds a framework from its file, of ours or of another system; returns its title. */
export const addFrameworkFile = (file: File) => send('add_framework_file', file, { 'file-name': file.name });
/** Loads the published texts of the followed framework; returns how many. */
export const loadWording = (file: File) => send('load_wording', file, {});
export const setShared = (shared: boolean) => call('set_shared', { shared });
export const setLockMinutes = (minutes: number) => call('set_lock_minutes', { minutes });
/** Sets the title of the window. */
export const title = (text: string) => call('title', { text });
/** Zooms the page. */
export const zoom = (percent: number) => call('zoom', { percent });
