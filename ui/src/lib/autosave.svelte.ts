/** Autosave: within a second of a pause and every 3 seconds while typing, one save at a time. */
import { untrack } from 'svelte';
import { Problem } from './api';
import { unsaved } from './unsaved';

/** The save state; `empty` until there is something to save. */
export type Status = 'empty' | 'saved' | 'typing' | 'saving' | 'failed';

const PAUSE = 600;
/** The longest time between saves while typing: the most that a power cut can lose. */
const LONGEST = 2500;
const RETRY = 4000;

export class Autosave<T> {
  status = $state<Status>('empty');
  problem = $state<Problem | null>(null);
  #pending: { value: T } | null = null;
  /** The time of the oldest unsaved change. */
  #since = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> = Promise.resolve();
  readonly #save: (value: T) => Promise<void>;

  /** `kept`: whether there is a saved state already. */
  constructor(save: (value: T) => Promise<void>, kept = false) {
    this.#save = save;
    if (kept) this.status = 'saved';
  }

  /** Whether everything typed is saved. */
  get safe(): boolean {
    return this.status === 'saved' || this.status === 'empty';
  }

  /** Also saves when a field or the window loses focus and before closing; returns a function that ends this with a last save. */
  watch(): () => void {
    const end = unsaved.add(() => this.now());
    return () => {
      end();
      void this.now();
    };
  }

  /** Notes a change, to be saved at the next pause. */
  changed(value: T): void {
    if (this.#pending === null) this.#since = Date.now();
    this.#pending = { value };
    // Untracked, because an effect that calls this would run again at every save, and save again.
    if (untrack(() => this.status) === 'failed') return this.#soon(PAUSE);
    this.status = 'typing';
    this.#soon(Math.min(PAUSE, this.#since + LONGEST - Date.now()));
  }

  /** Saves unsaved changes; returns true if everything is saved. */
  async now(): Promise<boolean> {
    clearTimeout(this.#timer);
    this.#running = this.#running.then(() => this.#flushAll());
    await this.#running;
    return this.safe;
  }

  /** Discards unsaved changes and stops saving. */
  async stop(): Promise<void> {
    clearTimeout(this.#timer);
    this.#pending = null;
    this.status = 'saved';
    await this.#running;
  }

  #soon(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.now(), Math.max(wait, 0));
  }

  /** Repeats until nothing typed during a save is left. */
  async #flushAll(): Promise<void> {
    do await this.#flush();
    while (this.#pending !== null && this.status !== 'failed');
  }

  async #flush(): Promise<void> {
    const pending = this.#pending;
    if (pending === null) return;
    this.#pending = null;
    this.status = 'saving';
    try {
      await this.#save(pending.value);
      this.problem = null;
      this.status = this.#pending === null ? 'saved' : 'typing';
    } catch (cause) {
      this.#pending ??= pending;
      this.problem = cause instanceof Problem ? cause : new Problem('failed', String(cause));
      this.status = 'failed';
      // Retrying does not help with an invalid field.
      if (this.problem.field === undefined) this.#soon(RETRY);
    }
  }
}
