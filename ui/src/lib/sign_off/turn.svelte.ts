/** A preceptor’s turn: where they are, who they are, and that what they decide is kept for them. */
import { tick } from 'svelte';
import * as api from '$lib/api';
import type { SignerView } from '$lib/api/types/SignerView';
import { Autosave } from '$lib/autosave.svelte';

export class Turn<Step extends string, Kept> {
  step = $state() as Step;
  /** Whose key is open. */
  signer = $state.raw<SignerView | null>(null);
  problem = $state('');
  busy = $state(false);
  /** Why the list beside the signer’s file does not hold what was signed. */
  notListed = $state('');
  readonly #keeps: Autosave<Kept>;

  /** `keep` seals what was decided for the open signer. */
  constructor(first: Step, keep: (what: Kept) => Promise<void>) {
    this.step = first;
    this.#keeps = new Autosave(keep);
  }

  /** Goes to another step, at its top. */
  async to(step: Step): Promise<void> {
    this.problem = '';
    this.step = step;
    await tick();
    window.scrollTo(0, 0);
    document.querySelector('h1')?.focus();
  }

  /** Takes what was decided; it is kept at the next pause. Without a signer there is nobody to keep it for. */
  changed(what: Kept): void {
    if (this.signer) this.#keeps.changed(what);
  }

  /** Keeps what is not kept yet. */
  keep(): Promise<boolean> {
    return this.signer ? this.#keeps.now() : Promise.resolve(true);
  }

  /** Does something once, and says why it did not work. */
  async attempt(work: () => Promise<void>): Promise<void> {
    this.busy = true;
    this.problem = '';
    try {
      await work();
    } catch (cause) {
      this.problem = (cause as Error).message;
    }
    this.busy = false;
  }

  /** Ends the turn: what was decided is kept, then the key is closed. */
  async close(): Promise<void> {
    await this.keep();
    this.signer = null;
    await api.closeSigner();
  }

  /** Ends it after signing: there is nothing left to keep. */
  async signed(notListed: string | null): Promise<void> {
    this.notListed = notListed ?? '';
    await this.#keeps.stop();
    this.signer = null;
    await api.closeSigner();
  }
}
