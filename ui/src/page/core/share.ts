/** What a passport says it may be used for. */
import type { CheckedShare } from '$lib/api/types/CheckedShare';
import { printed } from '$lib/dates';
import { textOf, type Opened } from './bundle';
import { digest } from './digest';
import { wrong } from './refused';
import { bytes, openShare } from './sealed';
import { notAhead, type Now } from './time';

const FOR = { planning: 'to plan teams and posts', training: 'to plan training and courses', post: 'for a post' };

/** Reads it: it is about this passport, by the one who made it. */
export function shared(opened: Opened, now: Now, today: string): CheckedShare | undefined {
  const content = opened.content.get('share.jws');
  if (!content) return undefined;
  const share = openShare(textOf(content));
  if (share.key !== opened.key) throw wrong('it is shared by somebody else');
  const rest = opened.entries.filter((one) => one.name !== 'share.jws');
  const about = digest(bytes({ format: 'countersign/passport/1', entries: rest }));
  const { purpose, whom, until, team, site, profession, post } = share;
  if (share.passport !== about || !purpose || !until) throw wrong('what is shared is another passport');
  notAhead(share.made_at, now);
  const past = until < today ? ' That day has passed.' : '';
  const words = `Shared with ${whom} ${FOR[purpose]}, until ${printed(until)}.${past}`;
  return { purpose, whom, until, team, site, profession, post, words };
}
