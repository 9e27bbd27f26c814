/** Where each finding of the coach can be fixed. */
import type { Advice } from '../api/types/Advice';

/** Findings already shown elsewhere on the page: pieces that may name somebody. */
const ELSEWHERE = 'names';
/** Findings about pieces of evidence, each with a link to its piece. */
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

/** A finding as the page shows it. */
export const told = (all: Advice[]) => all.filter((one) => one.rule !== ELSEWHERE);

/** The page where all of it can be fixed, or empty. */
export const placeOf = (one: Advice) => PLACES[one.rule] ?? '';

/** The pieces to open, one by one. */
export const piecesOf = (one: Advice) => (PIECES.includes(one.rule) ? one.about : []);

/** Other subjects of the finding: missing kinds, sign-offs. */
export const othersOf = (one: Advice) => (PIECES.includes(one.rule) ? [] : one.about);
