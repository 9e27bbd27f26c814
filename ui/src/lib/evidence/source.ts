/** Where the pictures of a page are read from: the open portfolio, unless a page says otherwise. */
import { getContext, setContext } from 'svelte';
import { attachmentBytes } from '$lib/api';

type Read = (digest: string) => Promise<ArrayBuffer>;
const KEY = Symbol('where files are read from');

/** Says where every picture below this component is read from. */
export const readFilesFrom = (read: Read) => setContext(KEY, read);

/** What reads a file here. */
export const fileReader = (): Read => getContext<Read | undefined>(KEY) ?? attachmentBytes;
