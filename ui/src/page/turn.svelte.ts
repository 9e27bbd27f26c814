/** Who signs in the page: their key while it is open, and what was just done. Nothing of it is kept. */
import type { Signer } from './core/signer';

class PageTurn {
  /** Whose key is open; it is overwritten when it is closed. */
  signer: Signer | null = null;
  /** What was just done. */
  said = $state('');
  /** How far a passphrase is worked on, from 0 to 1; null when none is. */
  progress = $state<number | null>(null);
}

export const turn = new PageTurn();
