/** State shared by every page: the open portfolio, its counts, and the last message. */
import * as api from './api';
import type { Home } from './api/types/Home';
import { kinds } from './kinds';
import { chosen } from './portfolio/chosen.svelte';
import { unfinished } from './progress/unfinished';
import { undo } from './undo.svelte';
import { unsaved } from './unsaved';
import { words } from './words';

class Desk {
  /** The content of "My progress"; null if no portfolio is open. */
  home = $state<Home | null>(null);
  /** Whether the shell has answered yet. */
  ready = $state(false);
  /** Why the portfolio the app was started with did not open. */
  problem = $state('');
  /** The name of the portfolio waiting for its passphrase; empty if there is none. */
  locked = $state('');
  /** The owner of the locked portfolio; empty if unknown. */
  whose = $state('');
  /** The owner of the remembered portfolio: null for none, empty if the name is unknown. */
  yours = $state<string | null>(null);
  /** Whether the locked portfolio is a sample, which opens without a passphrase. */
  lockedSample = $state(false);
  /** Whether the locked portfolio must be moved first, because it is in a folder synced to the internet. */
  synced = $state(false);
  /** The message on the first screen after a portfolio was erased. */
  erased = $state.raw<string[]>([]);
  /** The text announced to screen readers. */
  said = $state('');
  /** The message about the last action, and whether it can be undone. */
  shown = $state.raw<{ text: string; undo: boolean } | null>(null);
  /** The parent folder of new portfolios. */
  place = $state('');
  /** The idle seconds until the portfolio locks. */
  idleSeconds = $state(300);

  /** Loads the state at start; returns whether the app was started with files to open. */
  async start(): Promise<boolean> {
    let given = false;
    try {
      given = await this.look();
    } catch (cause) {
      this.problem = cause instanceof Error ? cause.message : String(cause);
    }
    this.ready = true;
    return given;
  }

  /** Reloads the state from the shell. */
  async look(): Promise<boolean> {
    const {
      open,
      locked,
      whose,
      yours,
      synced,
      sample,
      problem,
      given,
      idle_seconds,
      place,
      kinds: all
    } = await api.start();
    this.idleSeconds = idle_seconds;
    this.place = place;
    kinds.all = all;
    this.problem = problem ?? '';
    this.locked = locked ?? '';
    this.whose = whose ?? '';
    this.yours = yours;
    this.synced = synced;
    this.lockedSample = sample;
    if (open) await this.refresh();
    // The error about a portfolio that did not open is shown although another is open.
    if (open && problem) this.did(problem);
    return given;
  }

  async refresh(): Promise<void> {
    this.home = await api.home();
    this.erased = [];
    this.problem = '';
    this.locked = '';
  }

  async close(): Promise<void> {
    await api.closePortfolio();
    this.closed();
    await this.look();
  }

  /** Shows the first screen after the portfolio was closed. */
  closed(): void {
    this.#forget();
    this.home = null;
    this.locked = '';
  }

  /** Saves and locks; if saving fails, stays open and says so. */
  async lock(): Promise<void> {
    if (!this.home || !(await unsaved.end())) return;
    await api.lock();
    this.#forget();
    this.home = null;
    await this.look();
  }

  /** Reports an action: announces it, and shows a message with an undo button. */
  did(text: string, back?: () => Promise<void> | void): void {
    if (back) undo.note(text, back);
    this.shown = { text, undo: back !== undefined };
    this.say(back ? `${text} ${words.undo.canUndo}` : text);
    this.#fresh = true;
  }

  /** Undoes the last action, and reports what it was. */
  async undo(): Promise<void> {
    try {
      const what = await undo.back();
      this.did(what ? words.undo.undone(what) : words.undo.nothing);
      if (this.home && what) await this.refresh();
    } catch (cause) {
      this.did(cause instanceof Error ? cause.message : String(cause));
    }
    this.#fresh = false;
  }

  /** Hides the message; undo still works. */
  hide(): void {
    this.shown = null;
  }

  /** Called on navigation: keeps a message from just before, hides older ones. */
  turned(): void {
    if (!this.#fresh) this.shown = null;
    this.#fresh = false;
  }

  #forget(): void {
    undo.forget();
    chosen.forget();
    unfinished.clear();
    this.shown = null;
  }

  #fresh = false;

  /** Announces a text to screen readers, also if it equals the last one. */
  say(words: string): void {
    this.said = '';
    setTimeout(() => (this.said = words), 50);
  }
}

export const desk = new Desk();
