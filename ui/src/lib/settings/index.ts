/** The parts of Settings, in their order. */
import About from './About.svelte';
import Data from './Data.svelte';
import Frameworks from './Frameworks.svelte';
import Lock from './Lock.svelte';
import OwnKeys from './OwnKeys.svelte';
import People from './People.svelte';
import Reading from './Reading.svelte';
import SafetyCopy from './SafetyCopy.svelte';
import You from './You.svelte';

export const sections = [You, Reading, SafetyCopy, Lock, OwnKeys, People, Frameworks, Data, About];
