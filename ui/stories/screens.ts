/** The way through the page, screen by screen. */
import type { Page } from 'puppeteer-core';
import { choose, fill, heading, press } from './browser';

export const PASSPHRASE = 'kettle harbour violin';

export async function openRequest(page: Page, ask: string): Promise<void> {
  await heading(page, 'What do you want');
  await choose(page, 'Choose a file', ask);
  await heading(page, 'A request for you');
  await press(page, 'Start');
  await heading(page, 'Who are you');
}

export async function says(page: Page, name = 'Priya Nair'): Promise<void> {
  await fill(page, 'name', name);
  await fill(page, 'profession', 'Occupational therapist');
  await fill(page, 'number', 'OT012345');
  await fill(page, 'employer', 'Dyffryn Community Health');
}

export async function makesSigner(page: Page, name?: string): Promise<void> {
  await press(page, 'I am here for the first time');
  await says(page, name);
  await fill(page, 'new-passphrase', PASSPHRASE);
  await fill(page, 'repeat', PASSPHRASE);
  await press(page, 'Save my signer file and continue');
  await page.waitForSelector('::-p-text(If you lose your signer file)');
  await press(page, 'Continue');
}

export async function opensSigner(page: Page, file: string, passphrase = PASSPHRASE): Promise<void> {
  await press(page, 'I have a signer file');
  await choose(page, 'Choose file', file);
  await fill(page, 'passphrase', passphrase);
  await press(page, 'Continue');
}

/** Decides on every item of the piece that is shown. */
export async function decides(page: Page, decision: string): Promise<void> {
  await page.waitForSelector('h2#decide');
  await page.$$eval(
    'fieldset label',
    (labels, decision) => labels.filter((one) => one.innerText.trim() === decision).forEach((one) => one.click()),
    decision
  );
}

export async function signs(page: Page): Promise<void> {
  await heading(page, 'You are signing');
  await press(page, 'Sign and save the answer');
  await heading(page, 'Thank you');
}
