/** What changed between two texts, sentence by sentence. */

/** A sentence that stayed, went, or is new. */
export type Part = { text: string; how: 'same' | 'gone' | 'new' };

/** The sentences of a text; a new line begins a new one. */
export const sentences = (text: string): string[] =>
  text
    .split('\n')
    .flatMap((line) => line.match(/[^.!?]+[.!?]*["”’)]*\s*|[.!?]+\s*/g) ?? [])
    .map((one) => one.trim())
    .filter(Boolean);

/** The sentences of both, in order: those they share once, what went before what came. */
export function changes(before: string, after: string): Part[] {
  const a = sentences(before);
  const b = sentences(after);
  // How many sentences the ends from (i, j) on have in common.
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
