/** The component of each part of Settings. */
import type { Component } from 'svelte';
import About from './About.svelte';
import Bring from './Bring.svelte';
import Data from './Data.svelte';
import Frameworks from './Frameworks.svelte';
import Lock from './Lock.svelte';
import OwnKeys from './OwnKeys.svelte';
import People from './People.svelte';
import Reading from './Reading.svelte';
import SafetyCopy from './SafetyCopy.svelte';
import type { PartId } from './parts';
import You from './You.svelte';

export const pages: Record<PartId, Component> = {
  you: You,
  safety: SafetyCopy,
  'own-keys': OwnKeys,
  people: People,
  frameworks: Frameworks,
  bring: Bring,
  data: Data,
  reading: Reading,
  lock: Lock,
  about: About
};
