/** What a passport says it may be used for. */
import type { CheckedShare } from '$lib/api/types/CheckedShare';
import { printed } from '$lib/dates';
import { textOf, type Opened } from './bundle';
import { digest } from './digest';
import { wrong } from './refused';
import { bytes, openShare } from './sealed';
import { notAhead, type Now } from './time';
import { says } from '../words';

/** Reads it: it is about this passport, by the one who made it. */
export function shared(opened: Opened, now: Now, today: string): CheckedShare | undefined {
  const content = opened.content.get('share.jws');
  if (!content) return undefined;
  const share = openShare(textOf(content));
  if (share.key !== opened.key) throw wrong(says.problems.othersShare);
  const rest = opened.entries.filter((one) => one.name !== 'share.jws');
  const about = digest(bytes({ format: 'countersign/passport/1', entries: rest }));
  const { purpose, whom, until, team, site, profession, post } = share;
  if (share.passport !== about || !purpose || !until) throw wrong(says.problems.otherPassport);
  notAhead(share.made_at, now);
  const words = says.verdict.shared(whom, purpose, printed(until), until < today);
  return { purpose, whom, until, team, site, profession, post, words };
}
