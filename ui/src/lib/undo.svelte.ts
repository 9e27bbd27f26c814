/** The undo stack, newest last; cleared when the portfolio is locked or closed. */

/** An action and how to undo it. */
export type Step = { what: string; back: () => Promise<void> | void; owner?: object };

const MOST = 50;

class Undo {
  #steps = $state.raw<Step[]>([]);

  /** The action that undo would revert; empty if there is none. */
  get next(): string {
    return this.#steps.at(-1)?.what ?? '';
  }

  /** Adds a step. The steps of an `owner` can be forgotten together. */
  note(what: string, back: Step['back'], owner?: object): void {
    const step: Step = owner ? { what, back, owner } : { what, back };
    this.#steps = [...this.#steps, step].slice(-MOST);
  }

  /** Undoes the newest step and returns its name. If that fails, the step stays. */
  async back(): Promise<string> {
    const step = this.#steps.at(-1);
    if (!step) return '';
    await step.back();
    this.#steps = this.#steps.filter((one) => one !== step);
    return step.what;
  }

  /** Forgets the steps of an owner, or all. */
  forget(owner?: object): void {
    this.#steps = owner ? this.#steps.filter((step) => step.owner !== owner) : [];
  }
}

export const undo = new Undo();
