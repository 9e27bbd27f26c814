/** Requests that somebody with ill intent makes: every seal and signature holds, and what they say is meant to harm. */
import { write, type Content } from '../src/page/core/archive';
import { pack } from '../src/page/core/bundle';
import { encode } from '../src/page/core/bytes';
import { digest } from '../src/page/core/digest';
import { did, publicKey } from '../src/page/core/key';
import { bytes, seal } from '../src/page/core/sealed';

const SECRET = new Uint8Array(32).fill(5);
const KEY = did(publicKey(SECRET));
const AT = '2026-03-14T12:00:00Z';

export type Piece = { title: string; text: string; file: [name: string, bytes: Uint8Array, type: string] };

/** A request with these pieces; `name` is said to be the practitioner’s. */
export function request(name: string, pieces: Piece[]): Uint8Array {
  const content: Content = new Map();
  const words = encode('I work safely.');
  content.set(`texts/${digest(words)}.txt`, words);
  const evidence = pieces.map(({ title, text, file: [file, body, type] }, at) => {
    const id = `piece-${at}`;
    const files = [{ name: file, digest: digest(body) }];
    const said = {
      id,
      version: 1,
      kind: 'certificate',
      happened_on: '2026-03-10',
      title,
      text,
      setting: text,
      details: { provider: text },
      shows: [{ indicator: '2.1/all', how: text }],
      files
    };
    const sealed = bytes(said);
    content.set(`evidence/${digest(sealed)}.json`, sealed);
    content.set(`files/${digest(body)}`, body);
    const attachments = [{ digest: digest(body), size: body.length, type }];
    return { seal: { id, version: 1, saved_at: AT, digest: digest(sealed), attachments }, indicators: ['2.1/all'] };
  });
  const named = { id: 'framework', version: '1', digest: '' };
  content.set(
    'request.json',
    bytes({
      form: 1,
      id: 'request',
      nonce: '',
      practitioner: { key: KEY, name },
      to_name: name,
      asked_at: AT,
      head: '',
      chains: [],
      frameworks: [{ framework: named, title: name, policy: named }],
      indicators: [
        { written: '2.1/all', framework: 'framework', id: '2.1/all', competence: name, digest: digest(words) }
      ],
      evidence,
      app: name
    })
  );
  return pack('ask', content, SECRET, AT);
}

/** A request whose list says something else; the seal over it holds. */
export function listed(manifest: Uint8Array): Uint8Array {
  const envelope = { form: 1, bundle: 'ask', key: KEY, manifest: digest(manifest), made_at: AT };
  return write('ask', [
    ['manifest.json', manifest],
    ['seal.jws', encode(seal('bundle', envelope, SECRET))]
  ]);
}
