/** The parts of Settings, in their order. */
import About from './About.svelte';
import Frameworks from './Frameworks.svelte';
import Lock from './Lock.svelte';
import People from './People.svelte';
import Reading from './Reading.svelte';
import You from './You.svelte';

export const sections = [You, Reading, Lock, People, Frameworks, About];
