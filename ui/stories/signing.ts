/** A preceptor signs in a browser, and everything else takes it as if it came from the app. */
import { copyFileSync, readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  asked,
  choose,
  countersign,
  folder,
  fill,
  FROM_DISK,
  heading,
  OTHERS,
  press,
  Reader,
  ROOT,
  served,
  text,
  type Engine
} from './browser';
import { decides, makesSigner, openRequest, opensSigner, PASSPHRASE, says, signs } from './screens';

const SHOWS = ['2.1/all', '2.3/all', '2.4/all', '2.5/entry', '4.3/all'];
const PICTURE = readFileSync(join(ROOT, 'docs/pictures/home.png'));

/** What the three checkers that are not ours say of a passport. */
async function others(reader: Reader, passport: string): Promise<string[]> {
  const python = String(
    execFileSync(join(OTHERS, 'python/bin/python'), [join(ROOT, 'docs/verify/verify.py'), passport])
  );
  const node = folder();
  for (const file of ['verify.mjs', 'check.js']) copyFileSync(join(ROOT, 'docs/verify', file), join(OTHERS, file));
  const script = String(execFileSync('node', [join(OTHERS, 'verify.mjs'), passport], { cwd: node }));
  const { page } = await reader.page();
  await page.goto(`file://${join(ROOT, 'docs/verify/verify.html')}`);
  const chooser = await page.waitForSelector('#file');
  await (chooser as unknown as { uploadFile: (path: string) => Promise<void> }).uploadFile(passport);
  await page.waitForFunction(() => (document.getElementById('verdict')?.innerText ?? '') !== '');
  const html = await page.$eval('#verdict', (one) => one.innerText);
  await page.close();
  return [python, script, html];
}

/** The stories, in one of the browsers. */
export function signing(engine: Engine): void {
  let reader: Reader;
  beforeAll(async () => {
    reader = await Reader.start(engine);
  });
  afterAll(() => reader.stop());

  test('ten items are signed with a key made in the page, and nothing is asked of any server', async () => {
    const request = asked([
      { title: 'Walking', shows: SHOWS, attach: [['a picture.png', PICTURE]] },
      { title: 'Ŵyn a’r gegin', shows: SHOWS }
    ]);
    const server = await served();
    const { page, asked: all, problems } = await reader.page();
    await page.goto(server.address);
    await openRequest(page, request.ask);
    await makesSigner(page);
    await heading(page, 'Walking');
    // A picture is drawn from its bytes.
    await page.waitForFunction(() =>
      [...document.images].some((one) => one.naturalWidth > 100 && one.src.startsWith('blob:'))
    );
    await decides(page, 'Achieved');
    await press(page, 'Next');
    await heading(page, 'Ŵyn a’r gegin');
    expect(await page.$$eval('input[type=radio]:checked', (all) => all.length), 'nothing is chosen beforehand').toBe(0);
    await decides(page, 'Not yet');
    for (const field of await page.$$('textarea')) await field.type('Say what you did yourself. Ŵ');
    await press(page, 'Go to the last step');
    expect(await text(page)).toContain('You are signing 10 items as Priya Nair, Occupational therapist, HCPC OT012345');
    await signs(page);
    const answer = await reader.saved('amina-yusuf.answer');
    const signer = await reader.saved('priya-nair.signer');

    expect(server.asked).toEqual(['GET /']);
    expect(all.filter((one) => !/^(data:font|blob:)/.test(one) && one !== server.address)).toEqual([]);
    // Firefox says that the policy let it have no icon of the server’s.
    expect(problems.filter((one) => !/favicon\.ico because it violates/.test(one))).toEqual([]);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
      0,
      0,
      ''
    ]);
    server.stop();
    await page.close();

    expect(countersign('verify', answer)).toContain('As signed: every byte, with 10 sign-offs.');
    const accepted = countersign('accept', request.portfolio, answer);
    expect(accepted.match(/Achieved for/g)).toHaveLength(5);
    expect(accepted.match(/Not yet for/g)).toHaveLength(5);
    expect(accepted).toContain("Signed with the signer's own key.");
    expect(countersign('accept', request.portfolio, answer)).toContain('Already accepted.');
    const passport = join(folder(), 'amina.passport');
    countersign('passport', request.portfolio, '--files', '-o', passport);
    expect(countersign('verify', passport)).toContain('As signed: every byte, with 10 sign-offs.');
    if (engine === 'chrome') {
      for (const said of await others(reader, passport)) expect(said).toContain('as signed: 10 sign-offs, 10 standing');
    }

    // The command line opens the key that was made in the page.
    const next = asked([{ title: 'Later', shows: ['2.1/all'] }]);
    const later = join(folder(), 'later.answer');
    countersign('answer', next.ask, '--signer', signer, '--achieved', `2.1/all@${next.ids[0]}`, '-o', later);
    expect(countersign('accept', next.portfolio, later)).toContain('Achieved for 2.1/all.');
  });

  // The same in both: one of them is enough.
  test.runIf(engine === 'chrome')(
    'a key that the command line made opens; a wrong passphrase is told; an answer is changed',
    async () => {
      const request = asked([{ title: 'Walking', shows: ['2.1/all'] }]);
      const signer = join(folder(), 'p.signer');
      countersign('signer', 'new', signer, '--name', 'Rhys Bowen', '--number', 'OT1', '--regulator', 'HCPC');
      const { page, problems } = await reader.page();
      await page.goto(FROM_DISK);
      await openRequest(page, request.ask);
      await opensSigner(page, signer, 'kettle harbour violets');
      await page.waitForSelector(
        '::-p-text(The passphrase does not open this signer file. Check capital letters and try again.)'
      );
      await fill(page, 'passphrase', PASSPHRASE);
      await press(page, 'Continue');
      await decides(page, 'Not for me to judge');
      await press(page, 'Go to the last step');
      await signs(page);
      const answer = await reader.saved('amina-yusuf.answer');
      expect(countersign('accept', request.portfolio, answer)).toContain('Referred on for 2.1/all.');
      expect(problems).toEqual([]);

      // The answer is changed in the page, too, with the same key.
      await press(page, 'Open another file');
      await heading(page, 'What do you want');
      await choose(page, 'Choose a file', answer);
      await heading(page, 'What this file holds');
      await press(page, 'Change or withdraw a decision');
      await page.click('input[name=record]');
      await page.click('input[value=achieved]');
      await press(page, 'Sign the change');
      await opensSigner(page, signer);
      await heading(page, 'Thank you');
      const change = await reader.saved('amina-yusuf-change.answer');
      expect(countersign('accept', request.portfolio, change)).toContain('Achieved for 2.1/all.');
      await page.close();
    }
  );

  test('who signs once is told what that is worth, and so is whoever reads it', async () => {
    const request = asked([{ title: 'Walking', shows: ['2.1/all'] }]);
    const { page } = await reader.page();
    await page.goto(FROM_DISK);
    await openRequest(page, request.ask);
    await press(page, 'Sign once');
    expect(await text(page)).toContain(
      'A key is made for this one answer and then thrown away. The record says so. It counts for less than a signer file'
    );
    await says(page, 'Amina  YUSUF');
    await press(page, 'Continue, and sign once');
    await page.waitForSelector('::-p-text(Nobody can sign off their own evidence)');
    await says(page, 'Siân Pryce');
    await press(page, 'Continue, and sign once');
    await decides(page, 'Achieved');
    await press(page, 'Go to the last step');
    await signs(page);
    expect(await text(page)).toContain('The key for this answer is gone.');
    const answer = await reader.saved('amina-yusuf.answer');
    const once =
      'Signed once, with a key that was made for this answer only. They gave their own name; nobody has checked it.';
    expect(countersign('verify', answer)).toContain(`level 1 of 4. ${once}`);
    expect(countersign('accept', request.portfolio, answer)).toContain(`Achieved for 2.1/all. ${once}`);
    if (engine === 'chrome') {
      const pdf = join(folder(), 'amina.pdf');
      countersign('export', request.portfolio, '--as', 'portfolio', '-o', pdf);
      expect(countersign('verify', pdf)).toContain(once);
      const told = String(execFileSync('pdftotext', ['-layout', pdf, '-'])).replaceAll(/\s+/g, ' ');
      expect(told).toContain('Signed once, with a key that is not kept.');
      expect(told).toContain('with a key made for this answer only');
      // The page takes the passport out of the PDF and checks it.
      await press(page, 'Open another file');
      await choose(page, 'Choose a file', pdf);
      await heading(page, 'What this file holds');
      const code = /Check code: ([A-Z2-7-]+)/.exec(countersign('verify', pdf))?.[1] ?? 'none';
      const said = await text(page);
      for (const one of [
        'As signed: every byte, with 1 sign-off.',
        once,
        code,
        'Pages: as they were when this PDF was made.'
      ]) {
        expect(said).toContain(one);
      }
    }
    await page.close();
  });
}
