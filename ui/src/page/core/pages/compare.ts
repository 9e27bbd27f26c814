/**
 * What became of a PDF since it was made: its parts are held against the record that rides in it, in the core's own
 * sentences. The record proves nothing by itself; the passport does.
 */
import { digestOf } from '../digest';
import { canInflate } from '../inflate';
import { PdfFile } from './file';
import { labelsArePlain } from './labels';
import { listedIn } from './listed';
import { kept, Look } from './look';
import { Name, Unread, type Dict } from './objects';
import { annotationsOf, linksOf, pageOf, pagesOf } from './page';
import { aboutOf, structureOf, titlesOf } from './said';
import { words } from './words';

const RECORD = 'countersign-pages.json';
const PASSPORT = 'countersign.passport';
const FORMAT = 'countersign/pages/2';

/** `not_looked`: this reader does not understand how the file was saved. */
export type Pages = 'same' | 'changed' | 'not_recorded' | 'not_looked';
export type Compared = { pages: Pages; sentences: string[] };

type Inside = { name: string; sha256: string; bytes: Uint8Array };
type Made = {
  format: string;
  passport: string | null;
  files: { name: string; sha256: string }[];
  structure: string;
  outline: string;
  about?: string;
  pages: string[];
  links: string[];
};

/** Holds a PDF against its record. `begins` is where it begins in the file. */
export async function compared(bytes: Uint8Array): Promise<Compared> {
  if (!canInflate()) return { pages: 'not_looked', sentences: [] };
  try {
    return await compare(await PdfFile.open(bytes));
  } catch (cause) {
    if (cause instanceof Unread || cause instanceof RangeError) return { pages: 'not_looked', sentences: [] };
    throw cause;
  }
}

async function compare(file: PdfFile): Promise<Compared> {
  const listed = listedIn(file);
  const found: Inside[] = [];
  for (const { spec } of listed) found.push(...(await insideOf(file, spec)));
  const records = found.filter((one) => one.name === RECORD);
  const inside = found.filter((one) => one.name !== RECORD);
  const sentences: string[] = [];
  if (records.length > 1) sentences.push('The record of how this PDF was made is there more than once.');
  const inFront = file.catalog.has('Collection')
    ? ['Something was ADDED to this PDF that shows a file inside it in the place of its pages.']
    : [];
  const made = records[0] && madeOf(records[0].bytes);
  const ids = pagesOf(file);
  if (!made) {
    sentences.unshift('Pages: this PDF does not say how they were made. Rely on what is told here.');
    sentences.push(...inFront, ...addedOn(file, ids));
    return { pages: 'not_recorded', sentences };
  }
  const look = new Look(file, new Map(ids.map((id, nth) => [id, nth])));
  const now: string[] = [];
  for (const id of ids) now.push(await pageOf(look, id));
  const [pages, sentence] = pagesSince(made.pages, now);
  sentences.unshift(sentence);
  sentences.push(...passportSince(made, inside), ...filesSince(made, inside));
  if (now.length === made.pages.length) {
    if (kept(await structureOf(look)) !== made.structure)
      sentences.push(
        'Words for screen readers: CHANGED after this PDF was made. Who listens to it hears something else than the pages show.'
      );
    if (kept(titlesOf(look)) !== made.outline) sentences.push('Title or bookmarks: CHANGED after this PDF was made.');
    if (!labelsArePlain(file))
      sentences.push(
        'Page numbers: CHANGED after this PDF was made. A program may show others than stand on the pages.'
      );
    const other: number[] = [];
    for (const [nth, id] of ids.entries()) if ((await linksOf(look, id)) !== made.links[nth]) other.push(nth);
    if (other.length > 0) {
      const [on, one] = numbers(other);
      sentences.push(
        `Links: CHANGED after this PDF was made, on page${one ? '' : 's'} ${on}. They may lead elsewhere.`
      );
    }
  }
  if (made.about !== undefined && kept(await aboutOf(file, listed, RECORD)) !== made.about)
    sentences.push(
      'What this PDF says of itself: CHANGED after it was made, such as whose it is, its language, or what a file inside is for.'
    );
  sentences.push(...inFront, ...addedOn(file, ids));
  return { pages, sentences };
}

function madeOf(bytes: Uint8Array): Made | null {
  try {
    const made = JSON.parse(new TextDecoder().decode(bytes)) as Made;
    const texts = (list: unknown) => Array.isArray(list) && list.every((one) => typeof one === 'string');
    const sound = made.format === FORMAT && texts(made.pages) && texts(made.links) && Array.isArray(made.files);
    return sound ? made : null;
  } catch {
    return null;
  }
}

async function insideOf(file: PdfFile, spec: Dict): Promise<Inside[]> {
  const held = file.dict(spec.get('EF'));
  const stream = file.stream(held?.get('F') ?? held?.get('UF'));
  const name = words(file, spec.get('UF')) || words(file, spec.get('F'));
  if (!stream || name === '') return [];
  const bytes = await file.content(stream);
  return [{ name, sha256: await digestOf(bytes), bytes }];
}

function pagesSince(made: string[], now: string[]): [Pages, string] {
  if (made.length === now.length && made.every((one, nth) => one === now[nth]))
    return ['same', 'Pages: as they were when this PDF was made.'];
  const beyond = (some: string[], others: string[]) => {
    const left = [...others];
    return some.flatMap((one, nth) => {
      const at = left.indexOf(one);
      if (at >= 0) left[at] = left.at(-1) as string;
      if (at >= 0) left.pop();
      return at >= 0 ? [] : [nth];
    });
  };
  const [other, gone] = [beyond(now, made), beyond(made, now)];
  let what = 'They stand in another order.';
  if (other.length + gone.length > 0 && now.length === made.length) {
    const [which, one] = numbers(now.flatMap((page, nth) => (page === made[nth] ? [] : [nth])));
    what = one ? `Page ${which} is not as made.` : `Pages ${which} are not as made.`;
  } else if (other.length + gone.length > 0) {
    what = `It had ${made.length} and has ${now.length}.`;
    const [come, oneCame] = numbers(other);
    if (other.length > 0) what += ` Page${oneCame ? '' : 's'} ${come} did not come with it.`;
    const [went, oneWent] = numbers(gone);
    if (gone.length > 0)
      what += ` Of those it had, ${oneWent ? 'page' : 'pages'} ${went} ${oneWent ? 'is' : 'are'} missing.`;
  }
  return ['changed', `Pages: CHANGED after this PDF was made. ${what} Do not rely on them: rely on what is told here.`];
}

function passportSince(made: Made, inside: Inside[]): string[] {
  const passports = inside.filter((one) => one.name === PASSPORT);
  const [first, second] = passports;
  if (made.passport === null || made.passport === undefined) {
    if (!first)
      return [
        'Passport: this PDF was made without one, as one that names people by initials is. Ask the practitioner for the passport file.'
      ];
    if (!second) return ['Passport: ADDED after this PDF was made, which had none.'];
  }
  if (!first) return ['Passport: TAKEN OUT after this PDF was made. Ask the practitioner for the passport file.'];
  if (second) return ['Passport: more than one is inside, and this PDF was not made so.'];
  if (first.sha256 === made.passport) return [];
  return [
    'Passport: NOT the one this PDF was made with. What is told here is what the other one says: do not take it for what the pages say.'
  ];
}

function filesSince(made: Made, inside: Inside[]): string[] {
  const now = inside.filter((one) => one.name !== PASSPORT);
  const was = (name: string) => made.files.some((one) => one.name === name);
  const same = (file: Inside) => made.files.some((one) => one.name === file.name && one.sha256 === file.sha256);
  const told = (what: string, files: { name: string }[]) =>
    files.length === 0
      ? []
      : [`Files inside: ${what} after this PDF was made: ${and(files.map(({ name }) => `“${shown(name)}”`))}.`];
  const found = [
    ...told(
      'CHANGED',
      now.filter((one) => was(one.name) && !same(one))
    ),
    ...told(
      'ADDED',
      now.filter((one) => !was(one.name))
    ),
    ...told(
      'TAKEN OUT',
      made.files.filter(({ name }) => !now.some((one) => one.name === name))
    )
  ];
  const count = made.files.length;
  return found.length === 0 && count > 0 ? [`Files inside: ${count}, as they were.`] : found;
}

/** What was put on the pages or started with them. This page tells of it; the app tells also what it does. */
function addedOn(file: PdfFile, ids: number[]): string[] {
  const found: string[] = [];
  const on = ids.flatMap((id, nth) => (annotationsOf(file, id).some((one) => one.sort !== 'Link') ? [nth] : []));
  if (on.length > 0) {
    const [which, one] = numbers(on);
    found.push(
      `Something was put on ${one ? 'page' : 'pages'} ${which} after this PDF was made, such as a comment, a stamp or a box. It may hide what is under it.`
    );
  }
  // A link that leads to an address or a place does nothing by itself.
  const acts = (dict: Dict | null) => {
    const sort = file.follow(file.dict(dict?.get('A'))?.get('S'));
    return (
      dict !== null && (dict.has('AA') || (dict.has('A') && !(sort instanceof Name && /^(URI|GoTo)$/.test(sort.text))))
    );
  };
  const opens = file.follow(file.catalog.get('OpenAction'));
  const scripts = file.dict(file.catalog.get('Names'))?.has('JavaScript') ?? false;
  const bookmarks = bookmarksOf(file).some(acts);
  const starts = file.dict(opens)?.get('S') instanceof Name || file.catalog.has('AA') || scripts;
  const pages = ids.some(
    (id) => acts(file.dict(file.get(id))) || annotationsOf(file, id).some(({ dict }) => acts(dict))
  );
  if (starts || bookmarks || pages)
    found.push('Something was ADDED to this PDF that may run by itself. Do not open it in another program.');
  return found;
}

/** Every bookmark, each once. */
function bookmarksOf(file: PdfFile): Dict[] {
  const found = new Set<Dict>();
  const waiting = [file.dict(file.catalog.get('Outlines'))];
  for (let one = waiting.pop(); waiting.length > 0 || one; one = waiting.pop()) {
    if (!one || found.has(one)) continue;
    found.add(one);
    waiting.push(file.dict(one.get('First')), file.dict(one.get('Next')));
  }
  return [...found];
}

/** Page numbers as they are said, counted from 1, and whether it is one. */
function numbers(places: number[]): [string, boolean] {
  const all = places.map((place) => String(place + 1));
  if (all.length > 8) return [`${all.slice(0, 7).join(', ')} and ${all.length - 7} more`, false];
  return [and(all), all.length === 1];
}

const and = (all: string[]): string =>
  all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;

/** A name that somebody else chose, without what steers a screen. */
const shown = (name: string): string => name.replace(/\p{Cc}/gu, '\ufffd');
