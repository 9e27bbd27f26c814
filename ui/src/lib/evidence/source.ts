/** The source of pictures on a page: the open portfolio, unless a page sets another. */
import { getContext, setContext } from 'svelte';
import { attachmentBytes } from '$lib/api';

type Read = (digest: string) => Promise<ArrayBuffer>;
const KEY = Symbol('where files are read from');

/** Sets the source of all pictures below this component. */
export const readFilesFrom = (read: Read) => setContext(KEY, read);

/** The function that reads a file here. */
export const fileReader = (): Read => getContext<Read | undefined>(KEY) ?? attachmentBytes;
