/** Saving while the user types: within a second of a pause and every 3 seconds, one save at a time, nothing lost. */
import { untrack } from 'svelte';
import { Problem } from './api';
import { unsaved } from './unsaved';

/** How the text stands; `empty` until there is something to save. */
export type Status = 'empty' | 'saved' | 'typing' | 'saving' | 'failed';

const PAUSE = 600;
/** Whoever types without a pause loses no more than this at a power cut. */
const LONGEST = 2500;
const RETRY = 4000;

export class Autosave<T> {
  status = $state<Status>('empty');
  problem = $state<Problem | null>(null);
  #pending: { value: T } | null = null;
  /** When the oldest change that is not saved was made. */
  #since = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> = Promise.resolve();
  readonly #save: (value: T) => Promise<void>;

  /** `kept` says whether there is something on the disk already. */
  constructor(save: (value: T) => Promise<void>, kept = false) {
    this.#save = save;
    if (kept) this.status = 'saved';
  }

  /** Whether everything typed is kept. */
  get safe(): boolean {
    return this.status === 'saved' || this.status === 'empty';
  }

  /** Saves too when a field is left, when the window is, and before it closes; the answer ends that, with a last save. */
  watch(): () => void {
    const end = unsaved.add(() => this.now());
    return () => {
      end();
      void this.now();
    };
  }

  /** Takes what was typed; it is saved at the next pause. */
  changed(value: T): void {
    if (this.#pending === null) this.#since = Date.now();
    this.#pending = { value };
    // Not followed: an effect that tells what changed would run again at every save, and save again.
    if (untrack(() => this.status) === 'failed') return this.#soon(PAUSE);
    this.status = 'typing';
    this.#soon(Math.min(PAUSE, this.#since + LONGEST - Date.now()));
  }

  /** Saves what is not saved yet; true when everything is kept. */
  async now(): Promise<boolean> {
    clearTimeout(this.#timer);
    this.#running = this.#running.then(() => this.#flushAll());
    await this.#running;
    return this.safe;
  }

  /** Forgets what is not saved and saves no more. */
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

  /** What is typed while it saves is saved too. */
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
      // What is wrong with a field is mended there, not by trying again.
      if (this.problem.field === undefined) this.#soon(RETRY);
    }
  }
}
