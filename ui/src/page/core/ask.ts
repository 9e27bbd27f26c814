/** Opens a request: every byte is as the practitioner signed it, and everything in it fits together. */
import type { AskView } from '$lib/api/types/AskView';
import type { Kind } from '$lib/api/types/Kind';
import { unpack, type Opened } from './bundle';
import { decode } from './bytes';
import { digestOf } from './digest';
import facts from './facts.json';
import * as forms from './forms';
import { exactly } from './json';
import { fingerprint, parseDid } from './key';
import { malformed, Refused, wrong } from './refused';
import { day } from './shape';
import { says } from '../words';

export type Ask = { request: forms.Request; digest: string; opened: Opened; view: AskView };

export async function openAsk(file: Uint8Array): Promise<Ask> {
  const [opened, whole] = await Promise.all([unpack('ask', file), digestOf(file)]);
  const body = opened.content.get('request.json');
  if (!body) throw new Refused('bundle_changed');
  const request = exactly(forms.request, body);
  if (request.form !== forms.FORM) throw malformed();
  if (request.practitioner.key !== opened.key) throw wrong(says.problems.othersRequest);
  return { request, digest: whole, opened, view: view(request, opened) };
}

/** A file of the evidence. */
export function fileOf(ask: Ask, digest: string): Uint8Array {
  const found = ask.opened.content.get(`files/${digest}`);
  if (!found) throw new Refused('no_such_attachment');
  return found;
}

function view(request: forms.Request, opened: Opened): AskView {
  const listed = new Map(opened.entries.map((entry) => [entry.name, entry.digest]));
  // What each entry holds was compared with its digest in the manifest.
  const held = (name: string, promised: string): Uint8Array => {
    const body = opened.content.get(name);
    if (!body || listed.get(name) !== promised) throw new Refused('bundle_changed');
    return body;
  };
  const evidence = request.evidence.map(({ seal, indicators }) => {
    const content = exactly(forms.content, held(`evidence/${seal.digest}.json`, seal.digest));
    if (content.id !== seal.id || content.version !== seal.version) throw malformed();
    if (content.files.length !== seal.attachments.length) throw malformed();
    const files = content.files.map(({ name, digest: named }, at) => {
      const about = seal.attachments[at]!;
      const body = held(`files/${about.digest}`, about.digest);
      if (named !== about.digest || body.length !== about.size) throw malformed();
      return { digest: named, name, media_type: about.type, size: about.size, remark: '' };
    });
    const asked = indicators.map((written) => {
      const known = request.indicators.find((one) => one.written === written);
      if (!known || !request.frameworks.some((one) => one.framework.id === known.framework)) throw malformed();
      const text = decode(held(`texts/${known.digest}.txt`, known.digest));
      if (text === null) throw malformed();
      const how = content.shows.find((one) => one.indicator === written)?.how ?? '';
      return { id: written, competence: named(known), text, how };
    });
    if (!facts.kinds.some((one) => one.kind === content.kind)) throw malformed();
    return {
      id: content.id,
      version: content.version,
      kind: content.kind as Kind,
      happened_on: day(content.happened_on),
      title: content.title,
      text: content.text,
      setting: content.setting,
      details: Object.fromEntries(content.details),
      files,
      indicators: asked
    };
  });
  return {
    request: request.id,
    practitioner: request.practitioner.name,
    fingerprint: fingerprint(parseDid(request.practitioner.key)),
    to_name: request.to_name,
    asked_at: request.asked_at,
    framework: request.frameworks[0]?.title ?? '',
    evidence
  };
}

/** The competence an indicator belongs to; the stage stands in its id. */
function named({ id, competence }: forms.Request['indicators'][number]): string {
  const at = id.lastIndexOf('/');
  const stage = id.slice(at + 1);
  return at < 0 || stage === 'all' ? competence : `${competence} (${stage.replaceAll('-', ' ')})`;
}
