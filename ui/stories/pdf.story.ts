/** What the page says of a PDF that somebody changed or only saved again, held against what the core says of the same file. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { arrive, type Arrived } from '../src/page/core/arrive';
import { clock } from '../src/page/core/time';
import { asked, choose, countersign, folder, FROM_DISK, heading, OTHERS, PROGRAM, Reader, ROOT, text } from './browser';

/** A picture of 40 by 30 dots. */
function picture(): Uint8Array {
  const part = (sort: string, body: Buffer) => {
    const named = Buffer.concat([Buffer.from(sort), body]);
    const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    size.writeUInt32BE(body.length);
    sum.writeUInt32BE(crc32(named));
    return Buffer.concat([size, named, sum]);
  };
  const about = Buffer.from([0, 0, 0, 40, 0, 0, 0, 30, 8, 2, 0, 0, 0]);
  const rows = Buffer.concat(
    Array.from({ length: 30 }, (_, y) =>
      Buffer.from([0, ...Array.from({ length: 40 }, (_, x) => [x * 6, y * 8, 102]).flat()])
    )
  );
  const start = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([start, part('IHDR', about), part('IDAT', deflateSync(rows)), part('IEND', Buffer.alloc(0))]);
}

/** A document with a picture, a name that runs from right to left, a file and a sign-off; and the one before. */
function documented(title: string): { now: string; before: string; portfolio: string } {
  const attach: [string, Uint8Array][] = [
    ['kitchen.png', picture()],
    ['plan.txt', Buffer.from('the plan')]
  ];
  const { portfolio, ids } = asked([{ title, shows: ['2.1/all'], attach }]);
  const at = folder();
  const [before, now, signer] = [join(at, 'before.pdf'), join(at, 'now.pdf'), join(at, 'p.signer')];
  countersign('export', portfolio, '--as', 'portfolio', '-o', before);
  countersign('signer', 'new', signer, '--name', 'Priya Nair', '--number', 'OT012345', '--regulator', 'HCPC');
  const on = ['--evidence', ids[0] ?? '', '--indicator', '2.1/all', '--decision', 'achieved'];
  countersign('sign', portfolio, '--signer', signer, ...on);
  countersign('export', portfolio, '--as', 'portfolio', '--embed-files', '-o', now);
  return { now, before, portfolio };
}

type Told = {
  file: string;
  bytes: string;
  pages?: string;
  pages_sentence?: string;
  findings?: { fault: boolean; sentence: string }[];
};
type Checked = Extract<Arrived, { kind: 'check' }>;

const edits = new Map<string, { core: Told; page: Arrived }>();
let made: ReturnType<typeof documented>;

beforeAll(async () => {
  made = documented('With \u05d0\u05d4\u05d5\u05d3 at lunch');
  const other = documented('A walk with somebody else');
  const to = join(folder(), 'edits');
  mkdirSync(to);
  const python = join(OTHERS, 'python/bin/python');
  execFileSync(python, [join(ROOT, 'tests/stories/pdf_edits.py'), made.now, other.now, made.before, to]);
  const by = (program: string, before: string[], name: string) =>
    execFileSync(program, [...before, made.now, join(to, `${name}.pdf`)], { stdio: 'pipe' });
  by('qpdf', ['--qdf'], 'qpdf-plain');
  by('qpdf', ['--linearize', '--recompress-flate'], 'qpdf-for-the-web');
  by('qpdf', ['--encrypt', '', 'owner', '256', '--modify=none', '--'], 'locked-against-change');
  by('qpdf', ['--encrypt', 'secret', 'owner', '256', '--'], 'locked');
  by('mutool', ['clean'], 'mutool');
  by('mutool', ['clean', '-gggg'], 'mutool-tidied');
  by('mutool', ['clean', '-z', '-f', '-i'], 'mutool-packed');
  const initials = join(to, 'initials.pdf');
  countersign('export', made.portfolio, '--as', 'portfolio', '--initials', '-o', initials);
  const names = readdirSync(to).sort();
  // The core checks all of them at once.
  const files = names.map((name) => join(to, name));
  const { stdout } = spawnSync(PROGRAM, ['verify', '--json', ...files], { encoding: 'utf8', maxBuffer: 1 << 28 });
  const said = JSON.parse(stdout) as Told[];
  for (const [nth, name] of names.entries()) {
    const core = said[nth];
    if (!core?.file.endsWith(name)) throw new Error(`${name} was not checked`);
    const page = await arrive(new Uint8Array(readFileSync(join(to, name))), clock());
    edits.set(name.replace('.pdf', ''), { core, page });
  }
}, 300_000);

/** What both say in the same words. */
const SHARED =
  /^(Pages: |Passport: |Files inside: |Words for screen readers: |Title or bookmarks: |Page numbers: |Links: |What this PDF says of itself: |The record of how|Something was ADDED to this PDF that shows)/;
/** What the core tells apart and the page says in one sentence. */
const PUT_ON = /^(Comments: |Something was LAID OVER|Something that is no comment)/;
const RUNS = /^(A script was|Something was ADDED to this PDF that (happens|starts))/;

/** Files of which the page says nothing but that it cannot. */
const SHUT: Record<string, string> = {
  locked: 'locked',
  'locked-against-change': 'locked',
  'passport-taken-out': 'none',
  initials: 'none',
  'passport-twice': 'many',
  'another-passport-behind-the-end': 'many',
  'two-behind-one-another': 'many'
};

test('of every edit the page says what the core says, or says that it did not look', () => {
  expect(edits.size).toBeGreaterThan(100);
  const wrong: string[] = [];
  let looked = 0;
  for (const [name, { core, page }] of edits) {
    if (page.kind === 'pdf') {
      if (SHUT[name] !== page.why) wrong.push(`${name}: ${page.why}`);
      continue;
    }
    const { verdict, pdf } = page as Checked;
    if (!pdf) {
      wrong.push(`${name} is no PDF`);
      continue;
    }
    if (pdf.pages === 'not_looked') {
      if (!['cut-short', 'structure-of-itself'].includes(name)) wrong.push(`${name} was not looked at`);
      continue;
    }
    looked++;
    const findings = (core.findings ?? []).map((one) => one.sentence);
    const ours = [core.pages_sentence ?? '', ...findings].filter((one) => SHARED.test(one));
    const theirs = pdf.sentences.filter((one) => SHARED.test(one));
    if (pdf.pages !== core.pages || ours.join('\n') !== theirs.join('\n'))
      wrong.push(`${name}:\n  core: ${ours.join('\n        ')}\n  page: ${theirs.join('\n        ')}`);
    if (core.bytes !== verdict.bytes) wrong.push(`${name}: ${core.bytes} / ${verdict.bytes}`);
    const has = (part: string) => pdf.sentences.some((one) => one.includes(part));
    if (findings.some((one) => PUT_ON.test(one)) !== has('Something was put on')) wrong.push(`${name}: put on it`);
    if (findings.some((one) => RUNS.test(one)) !== has('may run by itself')) wrong.push(`${name}: what runs`);
  }
  expect(wrong).toEqual([]);
  expect(looked).toBeGreaterThan(95);
});

test('in the browser it says of a PDF what was checked and what was not', async () => {
  const reader = await Reader.start('chrome');
  const { page, problems } = await reader.page();
  await page.goto(FROM_DISK);
  await heading(page, 'What do you want');
  await choose(page, 'Choose a file', made.now);
  await heading(page, 'What this file holds');
  const code = /Check code: ([A-Z2-7-]+)/.exec(countersign('verify', made.now))?.[1] ?? 'none';
  const said = await text(page);
  for (const one of [
    'As signed: every byte, with 1 sign-off.',
    'Pages: as they were when this PDF was made.',
    'Files inside: 1, as they were.',
    'Not looked for: scripts hidden deep inside, and what a comment covers.',
    code
  ]) {
    expect(said).toContain(one);
  }
  const changed = join(folder(), 'changed.pdf');
  const python = join(OTHERS, 'python/bin/python');
  const edit = `import pikepdf,sys
with pikepdf.open(sys.argv[1]) as pdf:
    pdf.pages[1].rotate(90, relative=True)
    pdf.save(sys.argv[2])`;
  execFileSync(python, ['-c', edit, made.now, changed]);
  await page.reload();
  await choose(page, 'Choose a file', changed);
  await heading(page, 'What this file holds');
  expect(await text(page)).toContain('Pages: CHANGED after this PDF was made. Page 2 is not as made.');
  expect(problems).toEqual([]);
  await reader.stop();
});
