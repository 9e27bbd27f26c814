/** The kinds of evidence, with the fields each adds: told once, when the window or the page starts. */
import type { Kind } from './api/types/Kind';
import type { KindForm } from './api/types/KindForm';

class Kinds {
  all: KindForm[] = [];

  /** What people call a kind. */
  of(kind: Kind): string {
    return this.all.find((one) => one.kind === kind)?.label ?? kind;
  }
}

export const kinds = new Kinds();
