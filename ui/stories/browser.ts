/** Real browsers, a real server that counts what it is asked, and short ways to say what a person does. */
import { execFileSync, spawnSync, type ExecFileSyncOptions } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const FILE = join(ROOT, 'ui/build-page/countersign-sign.html');
export const TABLE = join(ROOT, 'tests/data/page');
const TARGET = process.env['CARGO_TARGET_DIR'] ?? join(ROOT, 'target');
export const PROGRAM = process.env['COUNTERSIGN'] ?? join(TARGET, 'debug/countersign');
/** Where script/setup puts other people’s checkers. */
export const OTHERS = join(TARGET, 'verify');

export type Engine = 'chrome' | 'firefox';
const PROGRAMS = { chrome: '/usr/bin/chromium', firefox: '/usr/bin/firefox-esr' };

export const folder = (): string => mkdtempSync(join(tmpdir(), 'countersign-page-'));

/** A browser with a folder of its own for what it saves. */
export class Reader {
  private constructor(
    readonly browser: Browser,
    readonly downloads: string
  ) {}

  static async start(engine: Engine): Promise<Reader> {
    const executablePath = PROGRAMS[engine];
    if (!existsSync(executablePath)) throw new Error(`${executablePath} is missing: run script/setup test`);
    const downloads = folder();
    const browser =
      engine === 'chrome'
        ? await puppeteer.launch({
            executablePath,
            headless: true,
            args: [
              '--no-sandbox',
              '--disable-gpu',
              '--disable-quic',
              '--no-first-run',
              '--disable-background-networking',
              '--disable-component-update',
              '--disable-sync',
              '--force-prefers-reduced-motion'
            ]
          })
        : await puppeteer.launch({
            browser: 'firefox',
            executablePath,
            headless: true,
            extraPrefsFirefox: {
              'browser.download.folderList': 2,
              'browser.download.dir': downloads,
              'browser.download.useDownloadDir': true,
              'browser.download.always_ask_before_handling_new_types': false
            }
          });
    return new Reader(browser, downloads);
  }

  /** A page that tells of every address it asks for. */
  async page(): Promise<{ page: Page; asked: string[]; problems: string[] }> {
    const page = await this.browser.newPage();
    const [asked, problems]: [string[], string[]] = [[], []];
    page.on('request', (request) => asked.push(request.url()));
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('console', (said) => said.type() === 'error' && problems.push(said.text()));
    await page.setViewport({ width: 1000, height: 900 });
    if (this.browser.process()?.spawnfile.includes('chromium')) {
      const session = await page.createCDPSession();
      await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: this.downloads });
      // From the first wait on, the browser hands over its list of files; the first press must not be sooner.
      await page.waitForFileChooser({ timeout: 1 }).catch(() => undefined);
    }
    return { page, asked, problems };
  }

  /** The file that was saved under a name, once it is whole; it is taken out, so that the next may have its name. */
  async saved(name: string): Promise<string> {
    const path = join(this.downloads, name);
    await until(
      () => existsSync(path) && !readdirSync(this.downloads).some((one) => /\.(part|crdownload)$/.test(one)),
      name
    );
    const kept = join(folder(), name);
    renameSync(path, kept);
    return kept;
  }

  /** Whatever was saved last. */
  any(): string {
    return join(this.downloads, readdirSync(this.downloads)[0] ?? '');
  }

  async stop(): Promise<void> {
    await this.browser.close();
    rmSync(this.downloads, { recursive: true, force: true });
  }
}

export async function until(is: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (let waited = 0; waited < 20_000; waited += 50) {
    if (await is()) return;
    await new Promise((go) => setTimeout(go, 50));
  }
  throw new Error(`waited in vain for ${what}`);
}

/** A plain web server with nothing but the page, and everything it was asked for. */
export async function served(): Promise<{ address: string; asked: string[]; stop: () => void }> {
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.writeHead(request.url === '/' ? 200 : 404, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(request.url === '/' ? readFileSync(FILE) : '');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, asked, stop: () => void server.close() };
}

export const FROM_DISK = pathToFileURL(FILE).href;

/** Chooses a file where the page asks for one. */
export async function choose(page: Page, button: string, path: string): Promise<void> {
  const [chooser] = await Promise.all([page.waitForFileChooser(), press(page, button)]);
  await chooser.accept([path]);
}

/** Presses a button, a chip or a choice by its words. */
export async function press(page: Page, words: string): Promise<void> {
  await page
    .locator(`::-p-xpath(//*[self::button or self::label or self::summary][normalize-space()=${quoted(words)}])`)
    .click();
}

const quoted = (words: string) => (words.includes("'") ? `"${words}"` : `'${words}'`);

export async function fill(page: Page, id: string, words: string): Promise<void> {
  const field = await page.waitForSelector(`#${id}`);
  await field?.click({ count: 3 });
  await field?.type(words);
}

/** Waits for a heading, which names the screen. */
export async function heading(page: Page, words: string): Promise<void> {
  await until(async () => (await headings(page)).some((one) => one.includes(words)), `the heading “${words}”`).catch(
    async (cause: Error) => {
      throw new Error(
        `${cause.message}; there is: ${(await page.$eval('body', (body) => body.innerText)).slice(0, 600)}`
      );
    }
  );
}

const headings = (page: Page) => page.$$eval('h1', (all) => all.map((one) => one.textContent ?? ''));
export const text = (page: Page): Promise<string> => page.$eval('body', (body) => body.innerText);

/** Runs the command line. */
export function countersign(...given: string[]): string {
  const options: ExecFileSyncOptions = {
    env: { ...process.env, SIGNER_PASSPHRASE: 'kettle harbour violin', COUNTERSIGN_PASSPHRASE: 'quiet yellow kettle' },
    stdio: ['ignore', 'pipe', 'pipe']
  };
  return String(execFileSync(PROGRAM, given, options));
}

/** What the command line refuses with. */
export function refusal(...given: string[]): string {
  const { status, stderr } = spawnSync(PROGRAM, given, { encoding: 'utf8' });
  if (status !== 1) throw new Error(`${given.join(' ')} ended with ${status}`);
  return stderr.trim();
}

/** Amina’s portfolio with some pieces, and a request about them. */
export function asked(pieces: { title: string; shows: string[]; attach?: [string, Uint8Array][]; text?: string }[]): {
  portfolio: string;
  ask: string;
  ids: string[];
} {
  const at = folder();
  const portfolio = join(at, 'portfolio');
  countersign('new', portfolio, '--name', 'Amina Yusuf', '--stage', 'entry');
  const ids = pieces.map(({ title, shows, attach = [], text = 'I walked beside a gentleman to the dining room.' }) => {
    const files = attach.flatMap(([name, bytes]) => {
      const path = join(at, name.replaceAll('/', '_'));
      writeFileSync(path, bytes);
      return ['--attach', path];
    });
    const said = countersign(
      'log',
      portfolio,
      '--kind',
      'reflective-account',
      '--on',
      '2026-03-10',
      '--title',
      title,
      '--text',
      text,
      ...files,
      ...shows.flatMap((one) => ['--shows', one])
    );
    return said.trim().split('\n').at(-1) ?? '';
  });
  const ask = join(at, 'request.ask');
  countersign('ask', portfolio, ...ids.flatMap((id) => ['--evidence', id]), '--to', 'Priya Nair', '-o', ask);
  return { portfolio, ask, ids };
}
