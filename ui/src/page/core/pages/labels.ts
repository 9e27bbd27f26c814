/** The numbers that programs show beside pages. */
import type { PdfFile } from './file';
import { DEEPEST, Name, type Thing } from './objects';

/** Whether they are those that stand on the pages: 1, 2, 3 and so on, as every document is made. */
export function labelsArePlain(file: PdfFile): boolean {
  const plain = (given: Thing | undefined, depth: number): boolean => {
    const tree = file.dict(given);
    if (!tree || depth > DEEPEST) return false;
    const ranges = file.list(tree.get('Nums'));
    const all = ranges.every((first, nth) => {
      if (nth % 2 === 1) return true;
      const range = file.dict(ranges[nth + 1]);
      const sort = file.follow(range?.get('S'));
      const decimal = sort instanceof Name && sort.text === 'D' && !range?.has('P');
      return typeof first === 'number' && decimal && (file.follow(range?.get('St')) ?? 1) === first + 1;
    });
    return all && file.list(tree.get('Kids')).every((kid) => plain(kid, depth + 1));
  };
  const labels = file.catalog.get('PageLabels');
  return labels === undefined || plain(labels, 0);
}
