/** Requests that are broken, too new or meant to harm: a sentence, never a script, and nothing is asked of anybody. */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { encode } from '../src/page/core/bytes';
import { bytes } from '../src/page/core/sealed';
import {
  choose,
  folder,
  FROM_DISK,
  heading,
  press,
  Reader,
  refusal,
  ROOT,
  served,
  TABLE,
  text,
  until
} from './browser';
import { listed, request } from './forged';
import { openRequest, says } from './screens';

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.start('chrome');
});
afterAll(() => reader.stop());

const HOSTILE = readFileSync(join(ROOT, 'tests/data/hostile.txt'), 'utf8').trimEnd().split('\n');

test('a hundred texts that would be scripts are shown as texts, and nothing is asked of any server', async () => {
  const server = await served();
  const here = new URL(server.address).host;
  const strings = HOSTILE.map((one) => one.replaceAll('HERE', here));
  expect(strings.length).toBe(100);
  const harm = encode(
    `<svg xmlns="http://www.w3.org/2000/svg" onload="window.ran=1"><image href="${server.address}x.png"/></svg>`
  );
  const pieces = strings.map((one, at) => {
    const body = new Uint8Array([...harm, at]);
    const [ending, type] = [
      ['.png', 'image/svg+xml'],
      ['.svg', 'image/svg+xml'],
      ['.html', 'text/html'],
      ['', one]
    ][at % 4] as [string, string];
    return { title: one, text: one, file: [`${one}${ending}`, body, type] as [string, Uint8Array, string] };
  });
  const ask = join(folder(), 'harm.ask');
  writeFileSync(ask, request(strings.join(' '), pieces));

  const { page, asked, problems } = await reader.page();
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => (dialogs.push(dialog.message()), void dialog.dismiss()));
  await page.goto(server.address);
  await openRequest(page, ask);
  await press(page, 'Sign once');
  await says(page, strings[3]);
  await press(page, 'Continue, and sign once');
  for (const [at, one] of strings.entries()) {
    await page.waitForFunction(
      (at) => document.querySelector('summary .number')?.textContent === `${at + 1} of 100`,
      {},
      at
    );
    expect(await page.$eval('h1', (title) => title.textContent)).toBe(one);
    if (at === 0) await press(page, 'Achieved');
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
  }
  await heading(page, 'You are signing 1 item');
  expect(await page.evaluate(() => (window as { ran?: number }).ran ?? 0)).toBe(0);
  expect(await page.$$eval('script, iframe, object, embed, link, base', (all) => all.length)).toBe(1);
  expect(server.asked).toEqual(['GET /']);
  expect(asked.filter((one) => !/^(data:font|blob:)/.test(one))).toEqual([server.address]);
  expect([dialogs, problems]).toEqual([[], []]);
  server.stop();
  await page.close();
}, 90_000);

test('nothing in the page could send something if it wanted to', async () => {
  const server = await served();
  const { page } = await reader.page();
  await page.goto(server.address);
  await heading(page, 'What do you want');
  const policy = await page.$eval('meta[http-equiv]', (meta) => meta.getAttribute('content') ?? '');
  expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'; /);
  expect(policy).not.toMatch(/https?:|unsafe|\*/);
  const tried = await page.evaluate(async (to) => {
    const ways: Record<string, () => unknown> = {
      fetch: () => fetch(`${to}fetch`),
      ask: () => {
        const request = new XMLHttpRequest();
        request.open('GET', `${to}ask`, false);
        request.send();
      },
      beacon: () => navigator.sendBeacon(`${to}beacon`, 'x'),
      socket: () => new WebSocket(to.replace('http', 'ws')),
      events: () => new EventSource(`${to}events`),
      picture: () =>
        new Promise((done) => Object.assign(new Image(), { src: `${to}picture`, onload: done, onerror: done })),
      script: () => document.body.append(Object.assign(document.createElement('script'), { src: `${to}script` })),
      frame: () => document.body.append(Object.assign(document.createElement('iframe'), { src: `${to}frame` })),
      form: () => {
        const form = Object.assign(document.createElement('form'), {
          action: `${to}form`,
          method: 'post',
          target: '_blank'
        });
        document.body.append(form);
        form.submit();
      }
    };
    for (const way of Object.values(ways)) {
      try {
        await way();
      } catch {
        // Refused, as it should be.
      }
    }
    await new Promise((go) => setTimeout(go, 500));
    return Object.keys(ways).length;
  }, server.address);
  expect(tried).toBe(9);
  expect(server.asked).toEqual(['GET /']);
  server.stop();
  await page.close();
});

test('what a file is called does not decide where it is saved', async () => {
  const name = '../../\u202egpj.<script>CON:|.exe ';
  const ask = join(folder(), 'name.ask');
  writeFileSync(ask, request('Amina', [{ title: 'A', text: 'B', file: [name, encode('x'), 'text/html'] }]));
  const { page } = await reader.page();
  await page.goto(FROM_DISK);
  await openRequest(page, ask);
  await press(page, 'Sign once');
  await says(page);
  await press(page, 'Continue, and sign once');
  await page.waitForSelector(`button[aria-label^="Save to look at it"]`);
  await page.click('button[aria-label^="Save to look at it"]');
  await until(() => /\.exe$/.test(reader.any()), 'the file');
  const saved = reader.any();
  expect(basename(saved)).toMatch(/^[^/\\<>:|]+\.exe$/);
  expect(readFileSync(saved, 'utf8')).toBe('x');
  await page.close();
});

test('broken files are refused in the same words as on the command line', async () => {
  const one = new Uint8Array(readFileSync(join(TABLE, 'one.ask')));
  const flipped = (at: number) => {
    const other = one.slice();
    other[at]! ^= 1;
    return other;
  };
  const other = (format: string) => listed(bytes({ format, entries: [] }));
  const cases: [string, Uint8Array][] = [
    ['cut short', one.slice(0, -1)],
    ['cut in half', one.slice(0, one.length / 2)],
    ['with more', new Uint8Array([...one, 1])],
    ['a bit in the middle', flipped(one.length >> 1)],
    ['a bit in the seal', flipped(700)],
    ['a bit at the end', flipped(one.length - 30)],
    ['too new', other('countersign/ask/2')],
    ['another list', listed(encode('{"format":"countersign/ask/1","entries":[],"entries":[]}'))],
    ['deep', listed(encode(`{"format":"countersign/ask/1","entries":${'['.repeat(50_000)}`))],
    ['nothing asked', other('countersign/ask/1')],
    [
      'what is not there',
      listed(bytes({ format: 'countersign/ask/1', entries: [{ name: 'request.json', size: 1, digest: '' }] }))
    ]
  ];
  const { page, problems } = await reader.page();
  await page.goto(FROM_DISK);
  for (const [what, content] of cases) {
    const file = join(folder(), 'broken.ask');
    writeFileSync(file, content);
    await heading(page, 'What do you want');
    await choose(page, 'Choose a file', file);
    await page.waitForFunction(() => document.querySelector('[role=alert] p:last-child') !== null);
    await page.waitForFunction(() => document.querySelector('button.main:not([disabled])') !== null);
    expect(await page.$eval('[role=alert] p:last-child', (said) => said.textContent), what).toBe(
      refusal('review', file)
    );
    await page.reload();
  }
  for (const [name, content, said] of [
    ['a.signer', readFileSync(join(TABLE, 'signer_files.json')), 'This is not a file this page can open.'],
    ['b.ask', encode(''), 'This is not a file this page can open.'],
    [
      'c.pdf',
      encode('%PDF-1.7\n1 0 obj\n<</Length 3>>stream\nabc\nendstream\n'),
      'There is no passport inside this PDF.'
    ],
    [
      'd.signer',
      encode((JSON.parse(readFileSync(join(TABLE, 'signer_files.json'), 'utf8')) as { file: string }[])[0]!.file),
      'This is a signer file.'
    ]
  ] as [string, Uint8Array, string][]) {
    const file = join(folder(), name);
    writeFileSync(file, content);
    await choose(page, 'Choose a file', file);
    await page.waitForFunction((said) => document.querySelector('[role=alert]')?.textContent?.includes(said), {}, said);
  }
  expect(problems).toEqual([]);
  expect(await text(page)).toContain('What do you want to do?');
  await page.close();
});
