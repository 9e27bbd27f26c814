/** What can be taken back, newest last. Nothing here is kept when the portfolio is locked or closed. */

/** Something that was done, and how to take it back. */
export type Step = { what: string; back: () => Promise<void> | void; owner?: object };

const MOST = 50;

class Undo {
  #steps = $state.raw<Step[]>([]);

  /** What would be taken back now; empty when there is nothing. */
  get next(): string {
    return this.#steps.at(-1)?.what ?? '';
  }

  /** Notes a step. Those of an `owner` can be forgotten together. */
  note(what: string, back: Step['back'], owner?: object): void {
    const step: Step = owner ? { what, back, owner } : { what, back };
    this.#steps = [...this.#steps, step].slice(-MOST);
  }

  /** Takes the newest step back, and says what it was. When that fails the step stays. */
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
