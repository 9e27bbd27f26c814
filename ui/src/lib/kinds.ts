/** The kinds of evidence and the fields each adds, set once at start. */
import type { Kind } from './api/types/Kind';
import type { KindForm } from './api/types/KindForm';

class Kinds {
  all: KindForm[] = [];

  /** The label of a kind. */
  of(kind: Kind): string {
    return this.all.find((one) => one.kind === kind)?.label ?? kind;
  }
}

export const kinds = new Kinds();
