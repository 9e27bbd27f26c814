/** The parts of Settings, in their order. */
import About from './About.svelte';
import Lock from './Lock.svelte';
import Reading from './Reading.svelte';

export const sections = [Reading, Lock, About];
