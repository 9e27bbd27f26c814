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
import { says } from '../../words';

const say = says.pages;

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
  if (records.length > 1) sentences.push(say.twoRecords);
  const inFront = file.catalog.has('Collection') ? [say.fileInFront] : [];
  const made = records[0] && madeOf(records[0].bytes);
  const ids = pagesOf(file);
  if (!made) {
    sentences.unshift(say.notRecorded);
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
    if (kept(await structureOf(look)) !== made.structure) sentences.push(say.structure);
    if (kept(titlesOf(look)) !== made.outline) sentences.push(say.outline);
    if (!labelsArePlain(file)) sentences.push(say.labels);
    const other: number[] = [];
    for (const [nth, id] of ids.entries()) if ((await linksOf(look, id)) !== made.links[nth]) other.push(nth + 1);
    if (other.length > 0) sentences.push(say.links(other));
  }
  if (made.about !== undefined && kept(await aboutOf(file, listed, RECORD)) !== made.about) sentences.push(say.about);
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
  if (made.length === now.length && made.every((one, nth) => one === now[nth])) return ['same', say.asMade];
  const beyond = (some: string[], others: string[]) => {
    const left = [...others];
    return some.flatMap((one, nth) => {
      const at = left.indexOf(one);
      if (at >= 0) left[at] = left.at(-1) as string;
      if (at >= 0) left.pop();
      return at >= 0 ? [] : [nth + 1];
    });
  };
  const [other, gone] = [beyond(now, made), beyond(made, now)];
  const same = other.length + gone.length === 0;
  const how = same
    ? say.otherOrder
    : now.length === made.length
      ? say.notAsMade(now.flatMap((page, nth) => (page === made[nth] ? [] : [nth + 1])))
      : say.otherCount(made.length, now.length, other, gone);
  return ['changed', say.changed(how)];
}

function passportSince(made: Made, inside: Inside[]): string[] {
  const passports = inside.filter((one) => one.name === PASSPORT);
  const [first, second] = passports;
  if (made.passport === null || made.passport === undefined) {
    if (!first) return [say.madeWithout];
    if (!second) return [say.passportAdded];
  }
  if (!first) return [say.passportTakenOut];
  if (second) return [say.manyPassports];
  return first.sha256 === made.passport ? [] : [say.otherPassport];
}

function filesSince(made: Made, inside: Inside[]): string[] {
  const now = inside.filter((one) => one.name !== PASSPORT);
  const was = (name: string) => made.files.some((one) => one.name === name);
  const same = (file: Inside) => made.files.some((one) => one.name === file.name && one.sha256 === file.sha256);
  const told = (saying: (names: string[]) => string, files: { name: string }[]) =>
    files.length === 0 ? [] : [saying(files.map(({ name }) => shown(name)))];
  const found = [
    ...told(
      say.filesChanged,
      now.filter((one) => was(one.name) && !same(one))
    ),
    ...told(
      say.filesAdded,
      now.filter((one) => !was(one.name))
    ),
    ...told(
      say.filesTakenOut,
      made.files.filter(({ name }) => !now.some((one) => one.name === name))
    )
  ];
  const count = made.files.length;
  return found.length === 0 && count > 0 ? [say.filesAsTheyWere(count)] : found;
}

/** What was put on the pages or started with them. This page tells of it; the app tells also what it does. */
function addedOn(file: PdfFile, ids: number[]): string[] {
  const found: string[] = [];
  const on = ids.flatMap((id, nth) => (annotationsOf(file, id).some((one) => one.sort !== 'Link') ? [nth + 1] : []));
  if (on.length > 0) found.push(say.putOn(on));
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
  if (starts || bookmarks || pages) found.push(say.runs);
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

/** A name that somebody else chose, without what steers a screen. */
const shown = (name: string): string => name.replace(/\p{Cc}/gu, '\ufffd');
