/** The parts of Settings, in their order. */
import About from './About.svelte';
import Data from './Data.svelte';
import Lock from './Lock.svelte';
import OwnKeys from './OwnKeys.svelte';
import Reading from './Reading.svelte';
import SafetyCopy from './SafetyCopy.svelte';

export const sections = [Reading, SafetyCopy, Lock, OwnKeys, Data, About];
