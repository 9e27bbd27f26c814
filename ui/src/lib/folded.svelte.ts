/** Which domains of a framework are folded away, until the window is closed. */
import { SvelteSet } from 'svelte/reactivity';

export const folded = new SvelteSet<string>();
