/** How the page looks and is used: as narrow as a phone, by keyboard alone, in every theme, with nothing left for axe. */
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FROM_DISK, heading, press, Reader, ROOT, TABLE, text, until } from './browser';
import { decides, openRequest, says } from './screens';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const THEMES = ['light', 'dark', 'white', 'contrast'];
const PICTURES = join(ROOT, 'out/screenshots');

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.start('chrome');
  mkdirSync(PICTURES, { recursive: true });
});
afterAll(() => reader.stop());

type Axe = { run: (on: Document, how: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };

/** Looks at a screen: no sideways scrolling, targets as large as a finger, and axe in every theme. */
async function look(page: Page, name: string): Promise<void> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide, `${name} scrolls sideways`).toBeLessThanOrEqual(0);
  const small = await page.$$eval(
    'button, select, textarea, input:not([type=radio]):not([type=file]), summary',
    (all) =>
      all
        .filter((one) => one.getBoundingClientRect().height > 0 && one.getBoundingClientRect().height < 44)
        .map((one) => one.outerHTML.slice(0, 120))
  );
  expect(small, `${name} has small targets`).toEqual([]);
  await page.evaluate(AXE);
  for (const theme of THEMES) {
    await page.evaluate((theme) => (document.documentElement.dataset['theme'] = theme), theme);
    const rules = theme === 'light' ? {} : { runOnly: ['color-contrast'] };
    const found = await page.evaluate(async (rules) => {
      const { violations } = await (window as unknown as { axe: Axe }).axe.run(document, rules);
      return violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 150)).join(' | ')}`);
    }, rules);
    expect(found, `${name}, ${theme}`).toEqual([]);
    if (theme !== 'white') await page.screenshot({ path: join(PICTURES, `page-${name}-${theme}.png`), fullPage: true });
  }
  await page.evaluate(() => (document.documentElement.dataset['theme'] = 'light'));
}

/** Goes on with the Tab key until what has the focus says these words. */
async function tabTo(page: Page, words: string): Promise<void> {
  for (let step = 0; step < 80; step++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const one = document.activeElement as HTMLInputElement | null;
      return [one?.innerText, one?.getAttribute('aria-label'), one?.labels?.[0]?.innerText].map(
        (said) => said?.trim() ?? ''
      );
    });
    if (at.some((said) => said === words || said.startsWith(`${words}\n`))) return;
  }
  throw new Error(`the Tab key does not come to “${words}”`);
}

async function pressed(page: Page, words: string, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, words);
  await page.keyboard.press(key);
}

test('a phone of 320 px, the keyboard alone, four themes, nothing left for axe', async () => {
  const { page, problems } = await reader.page();
  await page.setViewport({ width: 320, height: 640 });
  await page.goto(FROM_DISK);
  await heading(page, 'What do you want');
  await look(page, 'start');
  const chosen = async (words: string, file: string) => {
    await tabTo(page, words);
    const [chooser] = await Promise.all([page.waitForFileChooser(), page.keyboard.press('Enter')]);
    await chooser.accept([file]);
  };
  await chosen('Choose a file', join(TABLE, 'files.ask'));
  await heading(page, 'A request for you');
  await look(page, 'request');
  await pressed(page, 'Start');
  await heading(page, 'Who are you');
  await look(page, 'who');
  await pressed(page, 'I am here for the first time');
  await look(page, 'make');
  await pressed(page, 'Sign once');
  await look(page, 'once');
  for (const [label, said] of [
    ['Full name', 'Siân Pryce'],
    ['Profession', 'Nurse'],
    ['Registration number', '98I1393E'],
    ['Employer', 'Dyffryn']
  ] as const) {
    await tabTo(page, label);
    await page.keyboard.type(said);
  }
  await pressed(page, 'Continue, and sign once');
  await heading(page, 'With a picture');
  await look(page, 'review');
  await pressed(page, 'Achieved', 'Space');
  await pressed(page, 'Safe and calm.', 'Space');
  await look(page, 'decided');
  await page.keyboard.down('Control');
  await page.keyboard.press('Enter');
  await page.keyboard.up('Control');
  await heading(page, 'You are signing 1 item as Siân Pryce');
  await look(page, 'confirm');
  await pressed(page, 'Sign and save the answer');
  await heading(page, 'Thank you');
  expect(await text(page)).toContain(
    'Is this a shared device? Then delete the request and your files from the downloads'
  );
  await look(page, 'done');
  await pressed(page, 'Open another file');
  await heading(page, 'What do you want');
  await chosen('Choose a file', join(TABLE, 'rotated.passport'));
  await heading(page, 'What this file holds');
  await pressed(page, 'What was signed');
  await look(page, 'check');
  await pressed(page, 'Open another file');
  await heading(page, 'What do you want');
  await chosen('Choose a file', join(TABLE, 'ten-all.answer'));
  await heading(page, 'What this file holds');
  await pressed(page, 'Change or withdraw a decision');
  await look(page, 'change');
  await pressed(page, 'Back');
  await pressed(page, 'Open another file');
  await heading(page, 'What do you want');
  await chosen('Choose a file', join(TABLE, 'feedback.ask'));
  await heading(page, 'asks for your feedback');
  await look(page, 'feedback');
  await pressed(page, 'Save my feedback');
  await page.waitForSelector('#well-error');
  await look(page, 'feedback-missing');
  await pressed(page, 'I work with them', 'Space');
  await tabTo(page, 'What went well?');
  await page.keyboard.type('She asked first.');
  await pressed(page, 'Save my feedback');
  await heading(page, 'Thank you');
  await look(page, 'feedback-done');
  expect(problems).toEqual([]);
  await page.close();
}, 120_000);

test('it says where it must not come from; left alone it closes the key, and what was decided stays', async () => {
  const { page } = await reader.page();
  await page.goto(FROM_DISK);
  await heading(page, 'What do you want');
  expect(await text(page)).toContain('Never use a page that came with a request.');
  await openRequest(page, join(TABLE, 'ten.ask'));
  await press(page, 'Sign once');
  await says(page);
  await press(page, 'Continue, and sign once');
  await decides(page, 'Achieved');
  await page.evaluate(() => dispatchEvent(new Event('leftalone')));
  await heading(page, 'Who are you');
  expect(await text(page)).toContain('Nobody was here for a while, so your key was closed.');
  expect(await text(page)).not.toContain('You are Priya Nair');
  await press(page, 'Stop without signing');
  await heading(page, 'What you decided is not signed yet. Leave this page?');
  await press(page, 'Back');
  await press(page, 'Sign once');
  await says(page);
  await press(page, 'Continue, and sign once');
  await heading(page, 'One');
  expect(await page.$$eval('input[value=achieved]:checked', (all) => all.length)).toBe(5);
  await press(page, 'Stop without signing');
  await heading(page, 'Leave this page?');
  await press(page, 'Stop without signing');
  await heading(page, 'What do you want');
  await page.close();
});

test('it follows the system in the dark and in high contrast', async () => {
  const { page } = await reader.page();
  const session = await page.createCDPSession();
  const told = (features: Record<string, string>) =>
    session.send('Emulation.setEmulatedMedia', {
      features: Object.entries(features).map(([name, value]) => ({ name, value }))
    });
  await page.goto(FROM_DISK);
  const theme = (is: string) => until(() => page.$eval('html', (html, is) => html.dataset['theme'] === is, is), is);
  await told({ 'prefers-color-scheme': 'dark', 'prefers-contrast': 'no-preference' });
  await theme('dark');
  await told({ 'prefers-color-scheme': 'light', 'prefers-contrast': 'more' });
  await theme('contrast');
  await told({ 'prefers-color-scheme': 'light', 'prefers-contrast': 'no-preference' });
  await theme('light');
  await page.close();
});
