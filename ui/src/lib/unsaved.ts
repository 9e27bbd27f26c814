/** What is being written and not on the disk yet. Whoever keeps something adds here how to save it. */

/** Saves; true when everything is on the disk. */
export type Save = () => Promise<boolean>;

class Unsaved {
  readonly #always = new Set<Save>();
  readonly #atEnd = new Set<Save>();

  /** Saves with this too, until the answer is called. */
  add(save: Save): () => void {
    this.#always.add(save);
    return () => void this.#always.delete(save);
  }

  /** The same for what is saved by a button: only before the portfolio is locked or the window closes. */
  addAtEnd(save: Save): () => void {
    this.#atEnd.add(save);
    return () => void this.#atEnd.delete(save);
  }

  /** Saves what is written; true when everything is on the disk. Done whenever a field or the window is left. */
  save = (): Promise<boolean> => all(this.#always);

  /** Saves all there is, before the portfolio is locked or the window closes. */
  end = async (): Promise<boolean> => (await all(this.#always)) && (await all(this.#atEnd));
}

async function all(saves: Set<Save>): Promise<boolean> {
  const done = await Promise.all([...saves].map((save) => save()));
  return done.every(Boolean);
}

export const unsaved = new Unsaved();
