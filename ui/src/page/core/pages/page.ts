/** Pages by what is seen on them, and their links. */
import { encode } from '../bytes';
import type { PdfFile } from './file';
import { byName, digest, kept, part, type Digest, type Look } from './look';
import { DEEPEST, fromLatin, Name, Ref, Stream, type Dict, type Thing } from './objects';
import { tokens } from './tokens';

const MOST_PAGES = 100_000;

/** The numbers of the pages, in their order. */
export function pagesOf(file: PdfFile): number[] {
  const [pages, seen]: [number[], Set<number>] = [[], new Set()];
  const walk = (kids: Thing[], depth: number) => {
    for (const kid of kids) {
      if (!(kid instanceof Ref) || pages.length > MOST_PAGES) continue;
      const node = file.dict(kid);
      const sort = node?.get('Type');
      if (!(sort instanceof Name)) continue;
      if (sort.text === 'Page') pages.push(kid.number);
      else if (sort.text === 'Pages' && depth < DEEPEST && !seen.has(kid.number)) {
        seen.add(kid.number);
        walk(file.list(node?.get('Kids')), depth + 1);
      }
    }
  };
  walk(file.list(file.dict(file.catalog.get('Pages'))?.get('Kids')), 0);
  return pages;
}

/** The digest of a page. */
export async function pageOf(look: Look, number: number): Promise<string> {
  const { file } = look;
  const of = (key: string) => inherited(file, number, key);
  const [media, turn, unit] = [of('MediaBox') ?? null, of('Rotate'), of('UserUnit')];
  const all = digest();
  // All the way round is not at all.
  const turned = Number.isInteger(turn) && (turn as number) % 360 === 0 ? null : (turn ?? null);
  const sides = [media, of('CropBox') ?? media, turned, unit === 1 ? null : (unit ?? null)];
  for (const side of sides) await look.object(side, all);
  const { plain, names } = tokens(await contentOf(file, number));
  const resources = file.dict(of('Resources'));
  for (const name of [...names].sort()) {
    const known = resources && (await named(look, resources, name));
    if (!known) continue;
    part('n', fromLatin(name), all);
    all.update(known);
  }
  all.update(plain);
  return kept(all);
}

/** Everything a page shows, one content after the other. */
async function contentOf(file: PdfFile, number: number): Promise<Uint8Array> {
  const given = file.dict(new Ref(number))?.get('Contents');
  const found = file.follow(given);
  const streams = Array.isArray(found) ? found : [given];
  const parts: Uint8Array[] = [];
  for (const one of streams) {
    const stream = one instanceof Ref ? file.follow(one) : null;
    if (stream instanceof Stream) parts.push(await file.content(stream), encode('\n'));
  }
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const one of parts) {
    all.set(one, at);
    at += one.length;
  }
  return all;
}

/** What a content means by a name: a font, a picture, or anything else that is kept under it. */
async function named(look: Look, resources: Dict, name: string): Promise<Uint8Array | null> {
  const all = digest();
  let any = false;
  for (const [sort, given] of [...resources].sort(byName)) {
    const value = look.file.dict(given)?.get(name);
    if (value === undefined) continue;
    any = true;
    part('r', fromLatin(sort), all);
    await look.object(value, all);
  }
  return any ? all.digest() : null;
}

/** A value of a page, or of what the page hangs from. */
function inherited(file: PdfFile, page: number, key: string): Thing | undefined {
  let dict = file.dict(new Ref(page));
  for (let step = 0; dict && step < DEEPEST; step++) {
    if (dict.has(key)) return file.follow(dict.get(key));
    dict = file.dict(dict.get('Parent'));
  }
  return undefined;
}

/** What was put on a page beside its content, and what sort each is. */
export function annotationsOf(file: PdfFile, page: number): { sort: string; dict: Dict }[] {
  return file.list(file.dict(new Ref(page))?.get('Annots')).flatMap((one) => {
    const dict = file.dict(one);
    const sort = dict?.get('Subtype');
    return dict ? [{ sort: sort instanceof Name ? sort.text : '', dict }] : [];
  });
}

/** The digest of the links of a page; empty without any. */
export async function linksOf(look: Look, page: number): Promise<string> {
  let all: Digest | null = null;
  for (const { sort, dict } of annotationsOf(look.file, page)) {
    if (sort !== 'Link') continue;
    all ??= digest();
    await look.dictionary(dict, all);
  }
  return all ? kept(all) : '';
}
