/** What a PDF says beside what is seen: to a screen reader, in its title and bookmarks, and of itself. */
import { encode } from '../bytes';
import { Back } from './back';
import type { PdfFile } from './file';
import { isPlain, type Listed } from './listed';
import { digest, part, rounded, type Digest, type Look } from './look';
import { DEEPEST, Name, Ref, Unread, type Dict, type Thing } from './objects';
import { words } from './words';

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
  const given = file.catalog.get('StructTreeRoot');
  const top = file.dict(given);
  if (!top) return said;
  if (top.has('RoleMap')) await look.object(file.follow(top.get('RoleMap')), said);
  const told = { digest: said, left: MOST, back: new Back(look, top), astray: false };
  kids(look, [numberOf(given), top], 0, 0, told);
  // Programs that are told there are no parts, or that find other ones from what stands on a page, say something else.
  const marked = file.follow(file.dict(file.catalog.get('MarkInfo'))?.get('Marked'));
  if (told.astray || marked !== true) part('Astray', '', said);
  return said;
}

type Said = { digest: Digest; left: number; back: Back; astray: boolean };
/** A part, and its number where it has one. */
type Part = [number | null, Dict];

const numberOf = (given: Thing | undefined): number | null => (given instanceof Ref ? given.number : null);

function kids(look: Look, [own, element]: Part, page: number, depth: number, said: Said): void {
  if (!element.has('K')) return;
  const all = look.file.follow(element.get('K'));
  for (const one of Array.isArray(all) ? all : [element.get('K') as Thing]) kid(look, one, own, [page, depth], said);
}

function kid(look: Look, given: Thing, parent: number | null, [before, depth]: [number, number], told: Said): void {
  const { file } = look;
  const said = told.digest;
  if (told.left-- <= 0) throw new Unread();
  const mark = (page: number, id: number) => {
    told.astray ||= !told.back.leads(page, id, parent);
    said.update(encode(`${page}.${id} `));
  };
  const found = file.follow(given);
  if (typeof found === 'number') return mark(before, found);
  if (!(found instanceof Map) || depth >= DEEPEST) return;
  const own = found.get('Pg');
  const page = (own instanceof Ref ? look.numbers.get(own.number) : undefined) ?? before;
  const id = found.get('MCID');
  if (typeof id === 'number') return mark(page, id);
  if (found.has('Obj')) {
    told.astray ||= !told.back.leadsFrom(found.get('Obj'), parent);
    return void said.update(encode('@'));
  }
  const sort = found.get('S');
  const role = sort instanceof Name ? sort.text : '';
  // What a program adds for the comments it adds.
  if (role === 'Annot') return;
  // What is said of many parts at once (a class) no document of ours has.
  told.astray ||= numberOf(found.get('P')) !== parent || found.has('C');
  part(
    '<',
    Uint8Array.from(role, (letter) => letter.charCodeAt(0)),
    said
  );
  for (const key of WORDS) {
    if (file.follow(found.get(key)) instanceof Uint8Array) part(key, words(file, found.get(key)), said);
  }
  for (const [key, value] of ways(file, found)) part(key, value, said);
  kids(look, [numberOf(given), found], page, depth + 1, told);
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

/** What else programs show of a file, and no document of ours says: its key among the facts, and its name in metadata. */
const NEVER = [
  ['Subject', 'dc:description'],
  ['Keywords', 'pdf:Keywords']
] as const;

/** What a document says of itself: whose it is, its language, and what each file inside is for. */
export async function aboutOf(file: PdfFile, listed: Listed[], record: string): Promise<Digest> {
  const info = file.dict(file.trailer.get('Info'));
  const files = listed
    .filter(({ spec }) => words(file, spec.get('UF')) !== record)
    .map(({ spec }) => {
      const relation = file.follow(spec.get('AFRelationship'));
      const said = ['UF', 'F', 'Desc'].map((key) => words(file, spec.get(key)));
      return [...said, relation instanceof Name ? relation.text : ''];
    })
    .sort((a, b) => byWords(a, b));
  const about = digest();
  part('a', words(file, info?.get('Author')), about);
  part('l', words(file, file.catalog.get('Lang')), about);
  for (const one of files.flat()) part('f', one, about);
  for (const one of listed) if (!isPlain(file, one)) part('n', words(file, one.spec.get('UF')), about);
  for (const [key] of NEVER) if (words(file, info?.get(key)) !== '') part('s', key, about);
  const packet = file.stream(file.catalog.get('Metadata'));
  if (packet) {
    const text = new TextDecoder().decode(await file.content(packet));
    for (const [name, key] of TWICE) {
      const twice = saidIn(text, name);
      if (twice !== null && plain(twice) !== plain(words(file, info?.get(key)))) part('x', name, about);
    }
    for (const [, name] of NEVER) if (plain(saidIn(text, name) ?? '') !== '') part('x', name, about);
    const made = saidIn(text, 'xmp:CreateDate');
    if (made !== null && digits(made) !== digits(words(file, info?.get('CreationDate'))))
      part('x', 'xmp:CreateDate', about);
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
  const before = said.replace(/<[^>]*>?/g, '');
  const meant = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' };
  return Object.entries(meant).reduce((text, [written, sign]) => text.replaceAll(written, sign), before);
}

/** Words without the spaces and signs that metadata cannot hold. */
const plain = (text: string): string => text.replace(/[\p{White_Space}\p{Cc}]/gu, '');

/** A day and a time as both forms write them. */
const digits = (text: string): string => text.replace(/[^0-9]/g, '').slice(0, 14);
