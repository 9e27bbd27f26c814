/**
 * The test language: every text of the words between two marks, and every sentence with what fills it. Whatever is shown
 * outside of the marks is somebody's own words, or it is missing from the words. Only a build with WORDS_MARKED has it.
 */
export function marked<T>(words: T): T {
  if (typeof words === 'string') return (words === '' ? '' : `\u27e6${words}\u27e7`) as T;
  if (typeof words === 'function') return ((...given: unknown[]) => marked(words(...given))) as T;
  if (Array.isArray(words)) return words.map(marked) as T;
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([name, one]) => [name, marked<unknown>(one)])) as T;
}
