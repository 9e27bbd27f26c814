/** The state of a preceptor’s turn: the step, the signer, and saving of decisions. */
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
  /** Why the list beside the signer’s file lacks what was signed, if it does. */
  notListed = $state('');
  readonly #keeps: Autosave<Kept>;

  /** `keep` saves the decisions, encrypted for the open signer. */
  constructor(first: Step, keep: (what: Kept) => Promise<void>) {
    this.step = first;
    this.#keeps = new Autosave(keep);
  }

  /** Goes to the top of another step. */
  async to(step: Step): Promise<void> {
    this.problem = '';
    this.step = step;
    await tick();
    window.scrollTo(0, 0);
    document.querySelector('h1')?.focus();
  }

  /** Notes changed decisions, to be saved at the next pause; without a signer they cannot be saved. */
  changed(what: Kept): void {
    if (this.signer) this.#keeps.changed(what);
  }

  /** Saves unsaved decisions. */
  keep(): Promise<boolean> {
    return this.signer ? this.#keeps.now() : Promise.resolve(true);
  }

  /** Runs an action unless one is running, and shows its error. */
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

  /** Ends the turn: saves decisions, then closes the key. */
  async close(): Promise<void> {
    await this.keep();
    this.signer = null;
    await api.closeSigner();
  }

  /** Ends the turn after signing, with nothing left to save. */
  async signed(notListed: string | null): Promise<void> {
    this.notListed = notListed ?? '';
    await this.#keeps.stop();
    this.signer = null;
    await api.closeSigner();
  }
}
