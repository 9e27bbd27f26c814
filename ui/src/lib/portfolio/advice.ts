/** Where what the coach found is mended. */
import type { Advice } from '../api/types/Advice';

/** What is said elsewhere on the page already: which pieces may name somebody. */
const ELSEWHERE = 'names';
/** What is about pieces of evidence, each of which is opened. */
const PIECES = ['unlinked', 'too-many-statements', 'same-text', 'older-than', 'unsigned'];

const PLACES: Record<string, string> = {
  'most-pieces': '#period',
  'most-files': '#reader-may-see',
  unsigned: '/sign-off?show=to-send',
  'busiest-signer': '/sign-off?show=to-send',
  'own-signer': '/sign-off?show=signed',
  'older-than': '/evidence/new',
  'missing-kind': '/evidence/new'
};

/** What the page tells of it. */
export const told = (all: Advice[]) => all.filter((one) => one.rule !== ELSEWHERE);

/** The place where all of it can be mended, or empty. */
export const placeOf = (one: Advice) => PLACES[one.rule] ?? '';

/** The pieces to open, one by one. */
export const piecesOf = (one: Advice) => (PIECES.includes(one.rule) ? one.about : []);

/** What it is about that is no piece: the kinds that are missing, the sign-offs. */
export const othersOf = (one: Advice) => (PIECES.includes(one.rule) ? [] : one.about);
