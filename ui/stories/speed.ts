/** How fast the page is, beside the command line doing the same in the same run; and on a phone, by slowing the processor. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  asked,
  choose,
  countersign,
  fill,
  folder,
  FROM_DISK,
  heading,
  press,
  PROGRAM,
  Reader,
  served,
  TABLE
} from './browser';
import { decides, openRequest, says, signs } from './screens';

const TIMES = 5;
const middle = (all: number[]) => [...all].sort((a, b) => a - b)[all.length >> 1] ?? NaN;

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.start('chrome');
});
afterAll(() => reader.stop());

/** Ten items and twenty pictures of a megabyte. */
function large() {
  const noise = (seed: number) => {
    const bytes = Buffer.alloc(1_000_000);
    for (let at = 0, x = seed + 1; at < bytes.length; at += 4)
      bytes.writeUInt32LE((x = (x * 1664525 + 1013904223) >>> 0), at);
    return new Uint8Array(bytes);
  };
  const shows = ['2.1/all', '2.3/all', '2.4/all', '2.5/entry', '4.3/all'];
  return asked(
    [0, 1].map((piece) => ({
      title: `Piece ${piece}`,
      shows,
      attach: Array.from({ length: 10 }, (_, at): [string, Uint8Array] => [
        `${piece}-${at}.bin`,
        noise(piece * 10 + at)
      ])
    }))
  );
}

function timed(...given: string[]): number {
  const start = performance.now();
  spawnSync(PROGRAM, given, { env: { ...process.env, SIGNER_PASSPHRASE: 'kettle harbour violin' } });
  return performance.now() - start;
}

/** From the moment a file is given to the first item on the screen, as the page’s own clock has it. */
async function given(page: Page, address: string, ask: string): Promise<number> {
  await page.goto(address);
  await page.evaluate(() => {
    const timed = window as unknown as { shown: Promise<number> };
    timed.shown = new Promise((done) => {
      const begin = () => {
        const start = performance.now();
        const look = () => {
          if (document.querySelector('main ul li') === null) return requestAnimationFrame(look);
          done(performance.now() - start);
        };
        look();
      };
      document.addEventListener('change', begin, { capture: true, once: true });
    });
  });
  await choose(page, 'Choose a file', ask);
  return page.evaluate(() => (window as unknown as { shown: Promise<number> }).shown);
}

test('twice the time of the command line at most', async () => {
  const { ask, ids } = large();
  const signer = join(folder(), 'p.signer');
  countersign('signer', 'new', signer, '--name', 'Priya Nair', '--number', 'OT1', '--regulator', 'HCPC');
  const items = ids.flatMap((id) =>
    ['2.1/all', '2.3/all', '2.4/all', '2.5/entry', '4.3/all'].map((one) => `${one}@${id}`)
  );
  const { page } = await reader.page();
  const server = await served();
  const [ours, plain, review, seals, signed]: number[][] = [[], [], [], [], []];
  for (let time = 0; time < TIMES; time++) {
    review!.push(timed('review', ask));
    ours!.push(await given(page, FROM_DISK, ask));
    plain!.push(await given(page, server.address, ask));
    // The key aside: the same with a request of a few bytes, which stretches as long.
    const [whole, small] = [join(folder(), 'a.answer'), join(folder(), 'b.answer')];
    const full = timed('answer', ask, '--signer', signer, ...items.flatMap((one) => ['--achieved', one]), '-o', whole);
    signed!.push(
      full - timed('answer', join(TABLE, 'one.ask'), '--signer', signer, '--achieved', '2.1/all@none', '-o', small)
    );
  }
  server.stop();
  for (let time = 0; time < TIMES; time++) {
    await page.goto(FROM_DISK);
    await openRequest(page, ask);
    await press(page, 'Sign once');
    await says(page);
    await press(page, 'Continue, and sign once');
    await decides(page, 'Achieved');
    await press(page, 'Next');
    await heading(page, 'Piece 1');
    await decides(page, 'Achieved');
    await press(page, 'Go to the last step');
    await heading(page, 'You are signing 10 items');
    seals!.push(
      await page.evaluate(async () => {
        const start = performance.now();
        document.querySelector<HTMLButtonElement>('main .button.main')?.click();
        while (document.querySelector('h1')?.textContent !== 'Thank you') await new Promise((go) => setTimeout(go));
        return performance.now() - start;
      })
    );
  }
  const [a, b, c, d, e] = [ours, plain, review, seals, signed].map((all) => middle(all!));
  console.log(
    `from the file to the first item: ${a!.toFixed(0)} ms (from a web server ${b!.toFixed(0)} ms), command line ${c!.toFixed(0)} ms: ${(a! / c!).toFixed(2)}\n` +
      `from Sign to the answer: ${d!.toFixed(0)} ms, command line ${e!.toFixed(0)} ms: ${(d! / e!).toFixed(2)}`
  );
  expect(a! / c!).toBeLessThanOrEqual(2);
  expect(d! / e!).toBeLessThanOrEqual(2);
}, 300_000);

test('seconds on a processor four times as slow', async () => {
  const signer = join(folder(), 'p.signer');
  countersign('signer', 'new', signer, '--name', 'Priya Nair', '--number', 'OT1', '--regulator', 'HCPC');
  const seconds: string[] = [];
  for (const slower of [1, 4]) {
    const { page } = await reader.page();
    // A worker is not slowed, so the key is made in the page.
    await page.evaluateOnNewDocument(() => delete (window as { Worker?: unknown }).Worker);
    await page.goto(FROM_DISK);
    const session = await page.createCDPSession();
    await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
    await openRequest(page, join(TABLE, 'one.ask'));
    await choose(page, 'Choose file', signer);
    await fill(page, 'passphrase', 'kettle harbour violin');
    const start = performance.now();
    await press(page, 'Continue');
    await heading(page, 'Walking');
    seconds.push(`${slower} times: ${((performance.now() - start) / 1000).toFixed(1)} s`);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await decides(page, 'Achieved');
    await press(page, 'Go to the last step');
    await signs(page);
    await page.close();
  }
  console.log(`opening a key, ${seconds.join(', ')}`);
}, 120_000);
