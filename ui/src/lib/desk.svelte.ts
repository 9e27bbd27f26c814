/** What every page needs: whether a portfolio is open, its counts, and what was just said. */
import * as api from './api';
import type { Home } from './api/types/Home';
import { kinds } from './kinds';
import { chosen } from './portfolio/chosen.svelte';
import { unfinished } from './progress/unfinished';
import { undo } from './undo.svelte';
import { unsaved } from './unsaved';
import { words } from './words';

class Desk {
  /** What My progress shows; null when no portfolio is open. */
  home = $state<Home | null>(null);
  /** Whether the shell has answered yet. */
  ready = $state(false);
  /** Why the portfolio the app was started with did not open. */
  problem = $state('');
  /** The name of the portfolio that waits for its passphrase; empty when none does. */
  locked = $state('');
  /** Whose the locked one is; empty where that is not told. */
  whose = $state('');
  /** Whose portfolio this computer remembers: null for none, empty when it knows no name. */
  yours = $state<string | null>(null);
  /** Whether the locked one is a sample, which opens without a passphrase. */
  lockedSample = $state(false);
  /** Whether the locked one has to be moved first: it is in a folder kept in step with the internet. */
  synced = $state(false);
  /** What is told on the first screen after a portfolio was erased. */
  erased = $state.raw<string[]>([]);
  /** What a screen reader is told. */
  said = $state('');
  /** What was just done, as it is shown; whether it can be taken back. */
  shown = $state.raw<{ text: string; undo: boolean } | null>(null);
  /** The name of the folder a new portfolio goes into. */
  place = $state('');
  /** After how many seconds without a hand on keyboard or mouse it locks. */
  idleSeconds = $state(300);

  /** Looks at what is open; says whether the app was started with files to look at. */
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

  /** Asks the shell what is open, and shows it. */
  async look(): Promise<boolean> {
    const { open, locked, whose, yours, synced, sample, problem, given, idle_seconds, place, kinds: all } = await api.start();
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
    // Why another one was not opened is told where this one is open.
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

  /** No portfolio is open any more: the first screen is shown. */
  closed(): void {
    this.#forget();
    this.home = null;
    this.locked = '';
  }

  /** Saves what is being written and locks; when it cannot be saved it stays open, and says so. */
  async lock(): Promise<void> {
    if (!this.home || !(await unsaved.end())) return;
    await api.lock();
    this.#forget();
    this.home = null;
    await this.look();
  }

  /** Says that something was done: to a screen reader, and on the page with a way to take it back. */
  did(text: string, back?: () => Promise<void> | void): void {
    if (back) undo.note(text, back);
    this.shown = { text, undo: back !== undefined };
    this.say(back ? `${text} ${words.undo.canUndo}` : text);
    this.#fresh = true;
  }

  /** Takes back what was done last, and says what it was. */
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

  /** Hides what was shown; taking it back still works. */
  hide(): void {
    this.shown = null;
  }

  /** Goes to another page: what was done just before is shown there, what is older is not. */
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

  /** Tells a screen reader; the same words twice are told twice. */
  say(words: string): void {
    this.said = '';
    setTimeout(() => (this.said = words), 50);
  }
}

export const desk = new Desk();
