/** Seals a bundle and opens one: the manifest is signed, and everything in the bundle is in the manifest. */
import { MANIFEST, SEAL, read, write, type Bundle, type Content } from './archive';
import { decode, inOrder } from './bytes';
import { digest, digestOf } from './digest';
import * as forms from './forms';
import { exactly } from './json';
import { did, publicKey } from './key';
import { Refused, wrong } from './refused';
import { bytes, open, seal } from './sealed';
import { says } from '../words';

/** A bundle whose every byte was compared with what was signed. */
export type Opened = { key: string; madeAt: string; content: Content; entries: forms.Entry[] };

const format = (kind: Bundle) => `countersign/${kind}/1`;

export function pack(kind: Bundle, content: Content, secret: Uint8Array, at: string): Uint8Array {
  const inside = [...content].sort(([a], [b]) => inOrder(a, b));
  const entries = inside.map(([name, body]) => ({ name, size: body.length, digest: digest(body) }));
  const manifest = bytes({ format: format(kind), entries });
  const envelope = {
    form: forms.FORM,
    bundle: kind,
    key: did(publicKey(secret)),
    manifest: digest(manifest),
    made_at: at
  };
  const sealed = new TextEncoder().encode(seal('bundle', envelope, secret));
  return write(kind, [[MANIFEST, manifest], [SEAL, sealed], ...inside]);
}

/** The archive is compared byte for byte, the seal’s signature checked, and only then the manifest read. */
export async function unpack(kind: Bundle, file: Uint8Array): Promise<Opened> {
  // Much is digested while the rest is looked at.
  const met: Promise<string>[] = [];
  const [first, second, ...inside] = read(kind, file, (body) => void met.push(digestOf(body)));
  if (!first || second?.[0] !== SEAL) throw new Refused('bundle_changed');
  const { key, value } = open('bundle', forms.envelope, textOf(second[1]));
  const another = new Refused('bundle_invalid', says.problems.unknownForm);
  if (value.key !== key) throw wrong(says.problems.sealNamesAnotherKey);
  if (value.form !== forms.FORM || value.bundle !== kind) throw another;
  if (value.manifest !== digest(first[1])) throw new Refused('bundle_changed');
  const manifest = exactly(forms.manifest, first[1]);
  if (manifest.format !== format(kind)) throw another;
  const found = (await Promise.all(met)).slice(2);
  inside.forEach(([name, body], at) => {
    const listed = manifest.entries[at];
    if (listed?.name !== name)
      throw new Refused(listed && inOrder(listed.name, name) < 0 ? 'bundle_changed' : 'bundle_unsigned');
    if (listed.size !== body.length || listed.digest !== found[at]) throw new Refused('bundle_changed');
  });
  if (manifest.entries.length > inside.length) throw new Refused('bundle_changed');
  return { key, madeAt: value.made_at, content: new Map(inside), entries: manifest.entries };
}

/** The text of a sealed entry. */
export function textOf(body: Uint8Array): string {
  const text = decode(body);
  if (text === null) throw wrong(says.problems.notText);
  return text;
}

/** The entries of a folder, by name without the folder. */
export const within = (opened: Opened, folder: string): [name: string, body: Uint8Array][] =>
  [...opened.content].flatMap(([name, body]): [string, Uint8Array][] =>
    name.startsWith(`${folder}/`) ? [[name.slice(folder.length + 1), body]] : []
  );

/** The sealed texts of a folder, by name. */
export const sealedIn = (opened: Opened, folder: string): [name: string, jws: string][] =>
  within(opened, folder).map(([name, body]) => [name, textOf(body)]);
