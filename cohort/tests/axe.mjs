// Opens pages in a real browser and lets axe look at them, in both themes: nothing may be left.
//     node axe.mjs UI PAGE…
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [ui, ...pages] = process.argv.slice(2);
const need = createRequire(join(ui, 'package.json'));
const axe = readFileSync(need.resolve('axe-core/axe.min.js'), 'utf8');
const { default: puppeteer } = await import(pathToFileURL(need.resolve('puppeteer-core')).href);
const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync'];
const browser = await puppeteer.launch({ executablePath: '/usr/bin/chromium', headless: true, args });
let left = 0;
for (const path of pages) {
  for (const theme of ['light', 'dark']) {
    const page = await browser.newPage();
    const asked = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.setBypassCSP(true);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    await page.setViewport({ width: 360, height: 800 });
    await page.goto(pathToFileURL(path).href);
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => globalThis.axe.run(document));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    if (wide) violations.push({ id: 'the page moves sideways at 360 px', nodes: [] });
    if (asked.length !== 1) violations.push({ id: `it asked for ${asked.slice(1).join(', ')}`, nodes: [] });
    for (const { id, nodes } of violations) console.log(`${path}, ${theme}: ${id}`, nodes[0]?.html ?? '');
    left += violations.length;
    await page.close();
  }
}
await browser.close();
process.exit(left ? 1 : 0);
