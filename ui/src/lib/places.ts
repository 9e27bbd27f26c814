/** The places, always in the same order. */
import { words } from './words';

export const places = [
  { href: '/', label: words.places.home },
  { href: '/framework', label: words.places.framework },
  { href: '/evidence', label: words.places.evidence },
  { href: '/sign-off', label: words.places.signOff },
  { href: '/working-life', label: words.places.workingLife },
  { href: '/portfolio', label: words.places.portfolio },
  { href: '/settings', label: words.places.settings }
];
