/** What can be set: whose portfolio it is, whom it knows, what it follows, and this computer. */
import { call } from './call';
import type { FrameworkOf } from './types/FrameworkOf';
import type { KeysFile } from './types/KeysFile';
import type { Owner } from './types/Owner';
import type { Person } from './types/Person';
import type { SafetyView } from './types/SafetyView';
import type { SignerView } from './types/SignerView';
import type { TrustListView } from './types/TrustListView';

/** Everything Settings shows: the trust lists relied on are the newest of each organisation. */
export type Settings = {
  owner: Owner;
  people: Person[];
  lists: TrustListView[];
  frameworks: FrameworkOf[];
  safety: SafetyView;
  /** Why the last safety copy was not made. */
  copy_problem: string | null;
  /** Whether this computer is shared, so that it remembers no portfolio. */
  shared: boolean;
};

export const settings = () => call<Settings>('settings');
export const changeOwner = (owner: Owner) => call<void>('change_owner', { owner });
/** Notes that a key's fingerprint was compared with its holder. */
export const confirmSigner = (fingerprint: string, how: 'in-person' | 'by-phone') =>
  call<SignerView>('confirm_signer', { fingerprint, how });
/** What a trust list or a statement about a key says; nothing is kept. */
export const readKeys = async (file: File) => call<KeysFile>('read_keys', await file.arrayBuffer());
export const keepKeys = async (file: File) => call<void>('keep_keys', await file.arrayBuffer());
/** Adds a framework from its file; the answer is its title. */
export const addFrameworkFile = async (file: File) =>
  call<string>('add_framework_file', await file.arrayBuffer());
/** Loads the published texts of the framework followed; the answer says how many. */
export const loadWording = async (file: File) =>
  call<number>('load_wording', await file.arrayBuffer());
export const setShared = (shared: boolean) => call<void>('set_shared', { shared });
/** Shows everything larger or smaller. */
export const zoom = (percent: number) => call<void>('zoom', { percent });
