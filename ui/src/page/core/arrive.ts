/** What a file is, told by what it holds and not by its name. */
import type { Verdict } from '$lib/api/types/Verdict';
import { openAsk, type Ask } from './ask';
import { decode } from './bytes';
import { openFeedbackAsk, type FeedbackAsk } from './feedback';
import { fromItsStart, isPdf, passportIn, type NoPassport } from './pdf';
import { compared, type Compared } from './pages/compare';
import type { Now } from './time';
import { says } from '../words';
import { ofNothing, verify } from './verdict';

export type Arrived =
  | { kind: 'ask'; ask: Ask }
  | { kind: 'feedback-ask'; ask: FeedbackAsk }
  | { kind: 'feedback' }
  | { kind: 'agreement' }
  | { kind: 'check'; verdict: Verdict; passport: Uint8Array | null; code: string; pdf: Compared | null }
  | { kind: 'pdf'; why: NoPassport }
  | { kind: 'signer' }
  | { kind: 'other' };

export async function arrive(file: Uint8Array, now: Now): Promise<Arrived> {
  if (isPdf(file)) {
    const inside = await passportIn(file);
    return typeof inside === 'string'
      ? { kind: 'pdf', why: inside }
      : {
          kind: 'check',
          ...(await checked(inside.passport, now)),
          code: inside.code,
          pdf: await compared(fromItsStart(file))
        };
  }
  const start = decode(file.subarray(0, 200).map((byte) => (byte < 0x80 ? byte : 0x3f))) ?? '';
  if (start.startsWith('{"format":"countersign/signer/')) return { kind: 'signer' };
  if (!start.startsWith('PK')) return { kind: 'other' };
  if (/\{"format":"countersign\/ask\//.test(start)) return { kind: 'ask', ask: await openAsk(file) };
  if (/\{"format":"countersign\/feedback-ask\//.test(start))
    return { kind: 'feedback-ask', ask: await openFeedbackAsk(file) };
  if (/\{"format":"countersign\/feedback\//.test(start)) return { kind: 'feedback' };
  if (/\{"format":"countersign\/agreement-/.test(start)) return { kind: 'agreement' };
  return { kind: 'check', ...(await checked(file, now)), code: '', pdf: null };
}

/** A file that is not as it was signed has a verdict, too. */
async function checked(file: Uint8Array, now: Now): Promise<{ verdict: Verdict; passport: Uint8Array | null }> {
  try {
    return { verdict: await verify(file, now), passport: file };
  } catch (cause) {
    return { verdict: ofNothing(says.verdict.notSigned((cause as Error).message)), passport: null };
  }
}
