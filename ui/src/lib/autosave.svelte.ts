/** Saving while the user types: within a second of a pause, one save at a time, nothing lost. */
import { Problem } from './api';

/** How the text stands. */
export type Status = 'saved' | 'typing' | 'saving' | 'failed';

const PAUSE = 600;
const RETRY = 4000;

export class Autosave<T> {
  status = $state<Status>('saved');
  problem = $state<Problem | null>(null);
  #pending: { value: T } | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> = Promise.resolve();
  readonly #save: (value: T) => Promise<void>;

  constructor(save: (value: T) => Promise<void>) {
    this.#save = save;
  }

  /** Whether everything typed is kept. */
  get safe(): boolean {
    return this.status === 'saved';
  }

  /** Takes what was typed; it is saved at the next pause. */
  changed(value: T): void {
    this.#pending = { value };
    if (this.status !== 'failed') this.status = 'typing';
    this.#soon(PAUSE);
  }

  /** Saves what is not saved yet; true when everything is kept. */
  async now(): Promise<boolean> {
    clearTimeout(this.#timer);
    this.#running = this.#running.then(() => this.#flush());
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
    this.#timer = setTimeout(() => void this.now(), wait);
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
      this.#soon(RETRY);
    }
  }
}
