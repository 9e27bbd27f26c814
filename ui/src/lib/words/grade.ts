/** The readability of a sentence: its Flesch–Kincaid grade level. */

/** Terms that every user knows: they count as two syllables. */
const TAUGHT = new Set(
  (
    'evidence statement statements portfolio portfolios preceptor preceptors framework frameworks passphrase ' +
    'passphrases signature countersign recovery assessor appraisal registration practitioner computer computers competence'
  ).split(' ')
);

/** The estimated number of syllables: groups of vowels, without a silent final e. */
export function syllables(word: string): number {
  // The middle e of "every" is not spoken.
  const plain = word
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace('every', 'evry');
  if (TAUGHT.has(plain)) return 2;
  if (plain.length <= 3) return 1;
  const spoken = plain.replace(/(?:[^laeiouy]es|[^td]ed|[^laeiouy]e)$/, (end) => end[0] ?? '').replace(/^y/, '');
  return Math.max(1, (spoken.match(/[aeiouy]{1,2}/g) ?? []).length);
}

/** The grade level, from words per sentence and syllables per word. */
export function grade(text: string): number {
  const sentences = text.split(/[.!?](?=\s|$)|\n/).filter((one) => /[a-z]/i.test(one));
  const words = text.split(/\s+/).filter((one) => /[a-z]/i.test(one));
  if (sentences.length === 0 || words.length === 0) return 0;
  const beats = words.reduce(
    (sum, word) => sum + word.split(/[-/]/).reduce((n, part) => n + (part ? syllables(part) : 0), 0),
    0
  );
  return 0.39 * (words.length / sentences.length) + 11.8 * (beats / words.length) - 15.59;
}
