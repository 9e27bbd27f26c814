/** The files inside a PDF as programs find them: in the list of names, and among those said to belong to the document. */
import type { PdfFile } from './file';
import { DEEPEST, type Dict, type Thing } from './objects';
import { words } from './words';

const MOST_NAMES = 10_000;

/** What tells of a file, the name it has in the list of names, and whether it is said to belong to the document. */
export type Listed = { spec: Dict; key: string | null; belongs: boolean };

export function listedIn(file: PdfFile): Listed[] {
  const found: Listed[] = [];
  let left = MOST_NAMES;
  const collect = (given: Thing | undefined, depth: number) => {
    const tree = file.dict(given);
    if (!tree || depth > DEEPEST || left-- <= 0) return;
    for (const kid of file.list(tree.get('Kids'))) collect(kid, depth + 1);
    const names = file.list(tree.get('Names'));
    for (let nth = 1; nth < names.length; nth += 2) {
      const spec = file.dict(names[nth]);
      if (spec) found.push({ spec, key: words(file, names[nth - 1]), belongs: false });
    }
  };
  collect(file.dict(file.catalog.get('Names'))?.get('EmbeddedFiles'), 0);
  for (const one of file.list(file.catalog.get('AF')).slice(0, MOST_NAMES)) {
    const spec = file.dict(one);
    const known = found.find((other) => other.spec === spec);
    if (known) known.belongs = true;
    else if (spec) found.push({ spec, key: null, belongs: true });
  }
  return found;
}

/** Whether every program finds it, and under one name. */
export const isPlain = (file: PdfFile, { spec, key, belongs }: Listed): boolean =>
  belongs && key !== null && key === words(file, spec.get('UF'));
