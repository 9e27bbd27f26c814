/** The differences between two texts, by sentence. */

/** A sentence that is unchanged, removed, or added. */
export type Part = { text: string; how: 'same' | 'gone' | 'new' };

/** The sentences of a text; a line break ends a sentence. */
export const sentences = (text: string): string[] =>
  text
    .split('\n')
    .flatMap((line) => line.match(/[^.!?]+[.!?]*["”’)]*\s*|[.!?]+\s*/g) ?? [])
    .map((one) => one.trim())
    .filter(Boolean);

/** The sentences of both texts in order: common ones once, removed ones before added ones. */
export function changes(before: string, after: string): Part[] {
  const a = sentences(before);
  const b = sentences(after);
  // The length of the longest common subsequence from (i, j) on.
  const common = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number) => common[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      common[i]![j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const parts: Part[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      parts.push({ text: a[i]!, how: 'same' });
      i += 1;
      j += 1;
    } else if (i < a.length && (j === b.length || at(i + 1, j) >= at(i, j + 1))) {
      parts.push({ text: a[i]!, how: 'gone' });
      i += 1;
    } else {
      parts.push({ text: b[j]!, how: 'new' });
      j += 1;
    }
  }
  return parts;
}
