/** What a PDF says beside what is seen: to a screen reader, in its title and bookmarks, and of itself. */
import { encode } from '../bytes';
import type { PdfFile } from './file';
import { digest, part, rounded, type Digest, type Look } from './look';
import { DEEPEST, latin, Name, Ref, Unread, type Dict, type Thing } from './objects';

/** A text as it is meant; empty where it is none. */
export function words(file: PdfFile, thing: Thing | undefined): string {
  const text = file.follow(thing);
  if (!(text instanceof Uint8Array)) return '';
  if (text[0] === 0xfe && text[1] === 0xff) return new TextDecoder('utf-16be').decode(text.subarray(2));
  if (text[0] === 0xef && text[1] === 0xbb && text[2] === 0xbf)
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(text);
  return latin(text);
}

/** How many parts, and how many bookmarks, are looked at. */
const MOST = 500_000;
const MOST_BOOKMARKS = 200_000;

/** Words that are said for a part, and what tells how it hangs together with others. */
const WORDS = ['ActualText', 'Alt', 'E', 'Lang', 'T'];
const WAYS = ['ColSpan', 'Headers', 'ListNumbering', 'RowSpan', 'Scope'];

/** What a screen reader says: the parts in their order, and the words that stand for what is seen. */
export async function structureOf(look: Look): Promise<Digest> {
  const { file } = look;
  const said = digest();
  const top = file.dict(file.catalog.get('StructTreeRoot'));
  if (!top) return said;
  if (top.has('RoleMap')) await look.object(file.follow(top.get('RoleMap')), said);
  kids(look, top, 0, 0, { digest: said, left: MOST });
  return said;
}

type Said = { digest: Digest; left: number };

function kids(look: Look, element: Dict, page: number, depth: number, said: Said): void {
  if (!element.has('K')) return;
  const all = look.file.follow(element.get('K'));
  for (const one of Array.isArray(all) ? all : [element.get('K') as Thing]) kid(look, one, page, depth, said);
}

function kid(look: Look, given: Thing, before: number, depth: number, told: Said): void {
  const { file } = look;
  const said = told.digest;
  if (told.left-- <= 0) throw new Unread();
  const mark = (page: number, id: number) => void said.update(encode(`${page}.${id} `));
  const found = file.follow(given);
  if (typeof found === 'number') return mark(before, found);
  if (!(found instanceof Map) || depth >= DEEPEST) return;
  const own = found.get('Pg');
  const page = (own instanceof Ref ? look.numbers.get(own.number) : undefined) ?? before;
  const id = found.get('MCID');
  if (typeof id === 'number') return mark(page, id);
  if (found.has('Obj')) return void said.update(encode('@'));
  const sort = found.get('S');
  const role = sort instanceof Name ? sort.text : '';
  // What a program adds for the comments it adds.
  if (role === 'Annot') return;
  part(
    '<',
    Uint8Array.from(role, (letter) => letter.charCodeAt(0)),
    said
  );
  for (const key of WORDS) {
    if (file.follow(found.get(key)) instanceof Uint8Array) part(key, words(file, found.get(key)), said);
  }
  for (const [key, value] of ways(file, found)) part(key, value, said);
  kids(look, found, page, depth + 1, told);
  said.update(encode('>'));
}

function ways(file: PdfFile, element: Dict): [string, string][] {
  const given = file.follow(element.get('A'));
  const all = (Array.isArray(given) ? given : [given]).flatMap((one) => file.dict(one) ?? []);
  return WAYS.flatMap((key): [string, string][] => {
    const value = all.find((one) => one.has(key))?.get(key);
    if (value === undefined) return [];
    if (value instanceof Name) return [[key, value.text]];
    // A document of ours has nothing else.
    return [[key, typeof value === 'number' ? String(value) : '?']];
  });
}

/** The title and the bookmarks: how they are nested, and where they lead. */
export function titlesOf(look: Look): Digest {
  const { file } = look;
  const titles = digest();
  part('d', words(file, file.dict(file.trailer.get('Info'))?.get('Title')), titles);
  let left = MOST_BOOKMARKS;
  const below = (parent: Dict, depth: number) => {
    let next = file.dict(parent.get('First'));
    while (next && depth < DEEPEST && left-- > 0) {
      part('t', words(file, next.get('Title')), titles);
      titles.update(encode(`${depth} ${goal(look, next)} `));
      below(next, depth + 1);
      next = file.dict(next.get('Next'));
    }
  };
  const top = file.dict(file.catalog.get('Outlines'));
  if (top) below(top, 0);
  return titles;
}

/** The page and the height where a bookmark leads; the core counts from the other end where it leads nowhere. */
function goal({ file, numbers }: Look, entry: Dict): string {
  const [page, , , top] = file.list(entry.get('Dest'));
  const number = page instanceof Ref ? numbers.get(page.number) : undefined;
  return number === undefined || typeof top !== 'number' ? '18446744073709551615 0' : `${number} ${rounded(top, 0)}`;
}

/** What metadata says twice: its name there, and its key among the facts of the file. */
const TWICE = [
  ['dc:title', 'Title'],
  ['dc:creator', 'Author']
] as const;

/** What a document says of itself: whose it is, its language, and what each file inside is for. */
export async function aboutOf(file: PdfFile, specs: Dict[], record: string): Promise<Digest> {
  const info = file.dict(file.trailer.get('Info'));
  const files = specs
    .filter((spec) => words(file, spec.get('UF')) !== record)
    .map((spec) => {
      const relation = file.follow(spec.get('AFRelationship'));
      const said = ['UF', 'F', 'Desc'].map((key) => words(file, spec.get(key)));
      return [...said, relation instanceof Name ? relation.text : ''];
    })
    .sort((a, b) => byWords(a, b));
  const about = digest();
  part('a', words(file, info?.get('Author')), about);
  part('l', words(file, file.catalog.get('Lang')), about);
  for (const one of files.flat()) part('f', one, about);
  const packet = file.stream(file.catalog.get('Metadata'));
  if (packet) {
    const text = new TextDecoder().decode(await file.content(packet));
    for (const [name, key] of TWICE) {
      const twice = saidIn(text, name);
      if (twice !== null && plain(twice) !== plain(words(file, info?.get(key)))) part('x', name, about);
    }
  }
  return about;
}

function byWords(a: string[], b: string[]): number {
  for (const [nth, one] of a.entries()) {
    const other = b[nth] ?? '';
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}

/** What metadata says under a name. */
function saidIn(packet: string, name: string): string | null {
  const start = packet.indexOf(`<${name}>`);
  const end = packet.indexOf(`</${name}>`, start);
  if (start < 0 || end < 0) return null;
  const said = packet.slice(start + name.length + 2, end);
  // What stands before the last tag.
  const before = said.slice(0, said.lastIndexOf('<') + 1).replace(/<[^>]*>?/g, '');
  const meant = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' };
  return Object.entries(meant).reduce((text, [written, sign]) => text.replaceAll(written, sign), before);
}

/** Words without the spaces and signs that metadata cannot hold. */
const plain = (text: string): string => text.replace(/[\p{White_Space}\p{Cc}]/gu, '');
