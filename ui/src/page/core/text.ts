/** The form every text takes before it is sealed, and what of a text a reader sees. */
/* eslint-disable no-misleading-character-class -- each sign stands for itself */
import likenesses from './likenesses.txt?raw';

const CONTROL = /\p{Cc}/gu;
const SPACES = /\p{White_Space}+/u;
/** Signs that leave no mark. */
const INVISIBLE =
  /[\u{ad}\u{34f}\u{61c}\u{115f}\u{1160}\u{17b4}\u{17b5}\u{180b}-\u{180f}\u{200b}-\u{200f}\u{202a}-\u{202e}\u{2060}-\u{206f}\u{2800}\u{3164}\u{fe00}-\u{fe0f}\u{feff}\u{ffa0}\u{fff0}-\u{fffb}\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/gu;
/** Invisible signs that shape the letters beside them. */
const SHAPES = /^[\u{200c}\u{200d}\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}]$/u;

/** The text, or none when there is nothing to see in it. */
function something(text: string): string {
  const seen = text.replace(INVISIBLE, '').replace(/[\p{White_Space}\p{Cc}\p{M}]/gu, '');
  return seen === '' ? '' : text;
}

const words = (text: string) =>
  text
    .split(SPACES)
    .filter((part) => part !== '')
    .join(' ');

/** One line. */
export const line = (text: string): string => something(words(text.normalize('NFC').replace(CONTROL, ' ')));

/** Several lines, with `\n` as the only control character. */
export function lines(text: string): string {
  const unified = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replaceAll('\t', ' ').normalize('NFC');
  const kept = unified.replace(CONTROL, (sign) => (sign === '\n' ? sign : ''));
  return something(kept.replace(/^\p{White_Space}+|\p{White_Space}+$/gu, ''));
}

/** The name of a person: one line, without signs that nobody sees and no name needs. */
export const name = (text: string): string => line(text.replace(INVISIBLE, (sign) => (SHAPES.test(sign) ? sign : '')));

let likes: Map<string, string> | undefined;

/** The text in letters that stand for all that look like them. */
function skeleton(text: string): string {
  likes ??= new Map(
    likenesses.split('\n').flatMap((entry) => {
      const [like = '', all = ''] = entry.split('\t');
      return [...all].map((one): [string, string] => [one, like]);
    })
  );
  const known = likes;
  return [...text.normalize('NFD')]
    .map((one) => known.get(one) ?? one)
    .join('')
    .normalize('NFD');
}

/** Whether two names read the same: in letters of any size and script, whatever nobody sees between them. */
export function lookAlike(one: string, other: string): boolean {
  const plain = (name: string) => words(name.normalize('NFKC').replace(INVISIBLE, '').replace(CONTROL, ''));
  const [a, b] = [plain(one), plain(other)];
  return (
    skeleton(a).toLowerCase() === skeleton(b).toLowerCase() || skeleton(a.toLowerCase()) === skeleton(b.toLowerCase())
  );
}
