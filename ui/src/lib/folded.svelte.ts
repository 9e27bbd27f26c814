/** The collapsed domains of each framework, until the window closes. */
import { SvelteSet } from 'svelte/reactivity';

export const folded = new SvelteSet<string>();
