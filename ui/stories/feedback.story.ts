/** Somebody without a registration gives feedback in a browser; it is taken in, and nothing is signed off by it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  asked,
  choose,
  countersign,
  fill,
  folder,
  FROM_DISK,
  heading,
  press,
  Reader,
  served,
  text,
  type Engine
} from './browser';

describe.each(['chrome', 'firefox'] as Engine[])('in %s', (engine) => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await Reader.start(engine);
  });
  afterAll(() => reader.stop());

  test('it asks for no name and no key, and what comes of it is feedback', async () => {
    const { portfolio } = asked([{ title: 'Walking', shows: ['2.1/all'] }]);
    const ready = () => countersign('readiness', portfolio, '--json');
    const before = ready();
    const ask = join(folder(), 'walk.ask');
    countersign('feedback', 'ask', portfolio, '--about', 'The walking group <b>on Monday</b>', '-o', ask);

    const server = await served();
    const { page, asked: all, problems } = await reader.page();
    await page.goto(server.address);
    await heading(page, 'What do you want');
    await choose(page, 'Choose a file', ask);
    await heading(page, 'Amina Yusuf asks for your feedback');
    const shown = await text(page);
    expect(shown).toContain('The walking group <b>on Monday</b>');
    expect(shown).toContain('They sign nothing off.');
    expect(
      await page.$$eval('input, textarea', (all) => all.map((one) => one.id || one.name)),
      'no name is asked'
    ).toEqual(['from', 'from', 'from', 'from', 'role', 'well', 'next', 'more']);
    // Nothing filled in: it says what is missing, beside it.
    await press(page, 'Save my feedback');
    await page.waitForSelector('#from-error');
    await page.waitForSelector('#well-error');
    await press(page, 'They care for me, or for somebody close to me');
    await fill(page, 'role', 'Neighbour');
    await fill(page, 'next', 'Speak a little louder. Ŵ');
    await press(page, 'Save my feedback');
    await heading(page, 'Thank you');
    const answer = await reader.saved('feedback-amina-yusuf.answer');
    expect(server.asked).toEqual(['GET /']);
    expect(all.filter((one) => !/^(data:font|blob:)/.test(one) && one !== server.address)).toEqual([]);
    expect(problems.filter((one) => !/favicon\.ico because it violates/.test(one))).toEqual([]);
    server.stop();

    // Opened in the page, it says what it is.
    await press(page, 'Open another file');
    await heading(page, 'What do you want');
    await choose(page, 'Choose a file', answer);
    await page.waitForSelector('::-p-text(This file is feedback. It signs nothing off.)');
    await page.close();

    const id = countersign('accept', portfolio, answer).trim().split('\n').at(-1) ?? '';
    const kept = countersign('feedback', 'show', portfolio, id);
    expect(kept).toContain('Could be better: Speak a little louder. Ŵ');
    expect(kept).toContain('Their role: Neighbour');
    expect(ready(), 'nothing counts that did not count before').toBe(before);
    expect(countersign('accept', portfolio, answer)).toContain('Already taken in.');
  });

  test.runIf(engine === 'chrome')('what was begun is not lost by a wrong press', async () => {
    const { portfolio } = asked([{ title: 'Walking', shows: ['2.1/all'] }]);
    const ask = join(folder(), 'walk.ask');
    countersign('feedback', 'ask', portfolio, '--about', 'Walking', '-o', ask);
    const { page } = await reader.page();
    await page.goto(FROM_DISK);
    await choose(page, 'Choose a file', ask);
    await heading(page, 'asks for your feedback');
    await fill(page, 'well', 'She waited.');
    await press(page, 'Leave without saving');
    await heading(page, 'What you wrote is not saved yet. Leave this page?');
    await press(page, 'Back');
    await heading(page, 'asks for your feedback');
    expect(await page.$eval('#well', (one) => (one as HTMLTextAreaElement).value)).toBe('She waited.');
    await press(page, 'Leave without saving');
    await press(page, 'Leave without saving');
    await heading(page, 'What do you want');

    // A file that was changed is refused in the words of the command line.
    const changed = readFileSync(ask);
    changed[changed.length >> 1]! ^= 1;
    writeFileSync(ask, changed);
    await choose(page, 'Choose a file', ask);
    await page.waitForSelector('::-p-text(Changed after signing)');
    await page.close();
  });
});
