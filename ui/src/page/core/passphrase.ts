/**
 * Passphrases. The app weighs them with a list of what people use, which is larger than this whole page. Here only what
 * is hard to guess without such a list is taken: three words or more that have nothing to do with each other.
 */
import list from '../../../../assets/words/passphrase.txt?raw';
import { Refused } from './refused';
import type { Randomness } from './randomness';

/** The fewest characters. */
const LEAST = 8;
/** The fewest words, the fewest letters of each, and of all together. */
const WORDS = 3;
const LETTERS = 4;
const ALL = 15;

/** What a stranger tries first: words of this app and of the work, and words that stand in everybody’s passphrase. */
const NEAR =
  'countersign portfolio passphrase competence framework preceptor support worker hospital appraisal sample password ' +
  'qwerty letmein welcome admin login dragon monkey football liverpool arsenal chelsea superman batman iloveyou ' +
  'love baby angel princess sunshine summer winter spring autumn january february march april june july august ' +
  'september october november december monday tuesday wednesday thursday friday saturday sunday correct horse battery ' +
  'staple this that with have from your they will would there their what about which when make like time just know ' +
  'take people into year good some could them other than then look only come over think also back after work first ' +
  'well even want because these give most quick brown jumps lazy four five seven eight nine three secret master hello';

/** Refuses one that is short or easily guessed. `about` are names, which are no secret. */
export function strongEnough(passphrase: string, about: string[]): void {
  if ([...passphrase].length < LEAST) throw new Refused('weak_passphrase');
  const known = new Set([...NEAR.split(' '), ...about.flatMap((text) => text.toLowerCase().split(/[^\p{L}]+/u))]);
  const words = new Set(
    passphrase
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter((word) => counts(word) && !known.has(word))
  );
  const letters = [...words].reduce((sum, word) => sum + [...word].length, 0);
  if (words.size < WORDS || letters < ALL) throw new Refused('easy_passphrase');
}

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'abcdefghijklmnopqrstuvwxyz'];

/** Whether a word is one, and not a row of keys or one letter again and again. */
function counts(word: string): boolean {
  const turned = [...word].reverse().join('');
  return (
    [...word].length >= LETTERS &&
    new Set(word).size >= 3 &&
    !ROWS.some((row) => row.includes(word) || row.includes(turned))
  );
}

/** Three words drawn at random, each as likely as the others. */
export function offered(randomness: Randomness): string {
  const words = list.trim().split('\n');
  for (;;) {
    const drawn = [drawnFrom(words, randomness), drawnFrom(words, randomness), drawnFrom(words, randomness)].join(' ');
    if (taken(drawn)) return drawn;
  }
}

function drawnFrom(words: string[], randomness: Randomness): string {
  const rounds = Math.floor(0x10000 / words.length) * words.length;
  for (;;) {
    const [high = 0, low = 0] = randomness(2);
    const number = high * 256 + low;
    // A number past the last whole round is drawn again.
    if (number < rounds) return words[number % words.length] ?? '';
  }
}

function taken(passphrase: string): boolean {
  try {
    strongEnough(passphrase, []);
    return true;
  } catch {
    return false;
  }
}
