/** The way back from what stands on a page to the part that says it. Some programs read aloud by it. */
import type { Look } from './look';
import { DEEPEST, Ref, Unread, type Dict, type Thing } from './objects';

const MOST = 500_000;

export class Back {
  readonly #entries = new Map<number, Thing>();
  readonly #pages: Thing[][] = [];
  #left = MOST;

  /** The ways back of a file whose parts hang from this one. */
  constructor(
    readonly look: Look,
    top: Dict
  ) {
    const { file, numbers } = look;
    this.#collect(top.get('ParentTree'), 0);
    for (const [id, nth] of numbers) {
      const key = file.follow(file.dict(new Ref(id))?.get('StructParents'));
      this.#pages[nth] = typeof key === 'number' ? file.list(this.#entries.get(key)) : [];
    }
  }

  #collect(given: Thing | undefined, depth: number): void {
    const { file } = this.look;
    const tree = file.dict(given);
    if (!tree || depth > DEEPEST) return;
    if (this.#left-- <= 0) throw new Unread();
    for (const kid of file.list(tree.get('Kids'))) this.#collect(kid, depth + 1);
    const all = file.list(tree.get('Nums'));
    for (let nth = 0; nth + 1 < all.length; nth += 2) {
      const key = all[nth];
      if (typeof key === 'number') this.#entries.set(key, all[nth + 1] as Thing);
    }
  }

  /** Whether what is marked on a page leads to a part. */
  leads(page: number, id: number, part: number | null): boolean {
    return leadsTo(this.#pages[page]?.[id], part);
  }

  /** Whether an annotation leads to a part. */
  leadsFrom(annotation: Thing | undefined, part: number | null): boolean {
    const key = this.look.file.follow(this.look.file.dict(annotation)?.get('StructParent'));
    return typeof key === 'number' && leadsTo(this.#entries.get(key), part);
  }
}

const leadsTo = (entry: Thing | undefined, part: number | null): boolean =>
  entry instanceof Ref && entry.number === part;
