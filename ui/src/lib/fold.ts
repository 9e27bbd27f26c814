/** Texts as they are looked up: what is typed without capitals, marks or the right apostrophe finds them too. */

/** Letters that Unicode does not take apart, as people type them who have no key for them. */
const PLAIN: Record<string, string> = {
  ł: 'l', ø: 'o', đ: 'd', ð: 'd', ħ: 'h', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ŋ: 'n', ŧ: 't', ς: 'σ'
};

/** A text as it is compared with what was typed: without marks, strokes, apostrophes and quotation marks, every hyphen and dash a space. */
export const fold = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Default_Ignorable_Code_Point}'"`´‘’‚‛“”„‟′″ʹʺʻʼʽˈ‹›«»]/gu, '')
    .replace(/[\p{Pd}\u2212\s]+/gu, ' ')
    .replace(/[łøđðħıßæœþŋŧς]/g, (letter) => PLAIN[letter] ?? letter)
    .trim();

/** The words of what somebody typed. */
export const typedWords = (typed: string): string[] => fold(typed).split(/[^\p{L}\p{N}.]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));

/** Whether every word typed begins a word of the text. */
export function beginsIn(text: string, typed: string[]): boolean {
  const words = fold(text).split(/[^\p{L}\p{N}.]+/u);
  return typed.every((wanted) => words.some((word) => word.startsWith(wanted)));
}
