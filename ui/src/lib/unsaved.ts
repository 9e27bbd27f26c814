/** Text that is not saved yet. Every component that holds such text registers its save function here. */

/** Saves; returns true if everything is on disk. */
export type Save = () => Promise<boolean>;

class Unsaved {
  readonly #always = new Set<Save>();
  readonly #atEnd = new Set<Save>();

  /** Registers a save function; returns a function that removes it. */
  add(save: Save): () => void {
    this.#always.add(save);
    return () => void this.#always.delete(save);
  }

  /** Registers a save function that runs only before the portfolio is locked or the window closes. */
  addAtEnd(save: Save): () => void {
    this.#atEnd.add(save);
    return () => void this.#atEnd.delete(save);
  }

  /** Saves all text; returns true if everything is on disk. Called whenever a field or the window loses focus. */
  save = (): Promise<boolean> => all(this.#always);

  /** Calls every save function, before the portfolio is locked or the window closes. */
  end = async (): Promise<boolean> => (await all(this.#always)) && (await all(this.#atEnd));
}

async function all(saves: Set<Save>): Promise<boolean> {
  const done = await Promise.all([...saves].map((save) => save()));
  return done.every(Boolean);
}

export const unsaved = new Unsaved();
