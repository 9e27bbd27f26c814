/** What became of a file: was it changed, who signed it, was anything withdrawn. */
import { count } from '$lib/words/count';

export const verdict = {
  signed: (records: number, agreements: number) => {
    const agreed = agreements === 0 ? '' : ` and ${count(agreements, 'agreement', 'agreements')}`;
    const none = records === 0 && agreements === 0;
    return `As signed: every byte${none ? '. It holds no sign-off.' : `, with ${count(records, 'sign-off', 'sign-offs')}${agreed}.`}`;
  },
  /** What an answer changes of the answer before it. */
  elsewhere: (amended: number, withdrawn: number) =>
    (amended === 0 ? '' : ` It amends ${count(amended, 'sign-off', 'sign-offs')} of another file.`) +
    (withdrawn === 0 ? '' : ` It withdraws ${count(withdrawn, 'sign-off', 'sign-offs')} of another file.`),
  notSigned: (problem: string) => `Not as signed: ${problem}`,
  nobodySigned: 'Keys: nobody signed.',
  keysNotLookedAt: 'Keys: not looked at.',
  keys: (signers: number, level: number, assurance: string) =>
    `Keys: ${count(signers, 'signer', 'signers')}, level ${level} of 4. ${assurance}`,
  keysBetween: (signers: number, weakest: number, best: number, assurance: string) =>
    `Keys: ${count(signers, 'signer', 'signers')}, from level ${weakest} to level ${best} of 4. The weakest: ${assurance}`,
  neverChecked: 'Withdrawals: never checked.',
  cannotKnow: 'Withdrawals: never checked. An answer cannot know what came after it.',
  /** `lapsed` is how many count no more, or null where the file does not say. */
  withdrawals: (withdrawn: number, lapsed: number | null, made: string) => {
    const holder =
      lapsed === null
        ? ' The file does not say whether evidence was withdrawn.'
        : (['', ' 1 more sign-off no longer counts.'][lapsed] ?? ` ${lapsed} more sign-offs no longer count.`);
    return (
      `Withdrawals: ${withdrawn} known.${holder} The holder made this file on ${made} by their clock; ` +
      'a later withdrawal, or one left out at the end, cannot be seen here.'
    );
  },
  shared: (whom: string, purpose: 'planning' | 'training' | 'post', until: string, past: boolean) => {
    const purposes = {
      planning: 'to plan teams and posts',
      training: 'to plan training and courses',
      post: 'for a post'
    };
    return `Shared with ${whom} ${purposes[purpose]}, until ${until}.${past ? ' That day has passed.' : ''}`;
  },
  noNumber: 'There is no registration number.',
  unusualNumber: 'This number does not have the form that register uses. Check it.'
};
