/** Feedback by file: opens what asks for it, and seals what somebody says, byte for byte as the core does. */
import type { FeedbackAskView } from '$lib/api/types/FeedbackAskView';
import type { Given } from '$lib/api/types/Given';
import { pack, unpack } from './bundle';
import { digest } from './digest';
import facts from './facts.json';
import * as forms from './forms';
import { exactly } from './json';
import { fingerprint, parseDid } from './key';
import { malformed, Refused, wrong } from './refused';
import { recordId, type Randomness } from './randomness';
import { bytes } from './sealed';
import { line, lines } from './text';
import { after, moment, stamp, type Now } from './time';
import { says } from '../words';

export type FeedbackAsk = { request: forms.FeedbackRequest; file: Uint8Array; view: FeedbackAskView };

/** The most characters of each answer, and of a role. */
const MOST = 5_000;
const ROLE = 300;

export async function openFeedbackAsk(file: Uint8Array): Promise<FeedbackAsk> {
  const opened = await unpack('feedback-ask', file);
  const body = opened.content.get('request.json');
  if (!body) throw new Refused('bundle_changed');
  const request = exactly(forms.feedbackRequest, body);
  if (request.form !== forms.FORM) throw malformed();
  if (request.practitioner.key !== opened.key) throw wrong(says.problems.othersRequest);
  moment(request.asked_at);
  const view = {
    practitioner: request.practitioner.name,
    fingerprint: fingerprint(parseDid(request.practitioner.key)),
    about: request.about,
    asked_at: request.asked_at
  };
  return { request, file, view };
}

const longer = (text: string, most: number) => [...text].length > most;

/** Seals what somebody says with a key that is made for it and not kept. */
export function giveFeedback(ask: FeedbackAsk, given: Given, now: Now, randomness: Randomness): Uint8Array {
  const [well, next, more] = [given.well, given.next, given.more].map(lines) as [string, string, string];
  const role = line(given.role);
  if (longer(role, ROLE)) throw new Refused('long_role');
  if ([well, next, more].some((one) => longer(one, MOST))) throw new Refused('long_feedback');
  if (well + next + more === '') throw new Refused('no_feedback');
  const at = stamp(now);
  after(at, [ask.request.asked_at], now);
  const secret = randomness(32);
  const feedback = {
    form: forms.FORM,
    id: recordId(randomness),
    request: { id: ask.request.id, digest: digest(ask.file) },
    from: given.from,
    role,
    well,
    next,
    more,
    given_at: at,
    app: facts.app
  };
  const sealed = pack(
    'feedback',
    new Map([
      ['feedback.json', bytes(feedback)],
      ['request.ask', ask.file]
    ]),
    secret,
    at
  );
  secret.fill(0);
  return sealed;
}
