/** Builds the page that signs in a browser: one file with everything in it, and a policy that lets nothing else in. */
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { svelte, vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';
import { define, isMarked } from './define.config.ts';
import { marked } from './src/lib/words/marked.ts';
import { page } from './src/lib/words/page.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What the shared screens ask is answered in the page, where no shell is. */
const answered: Plugin = {
  name: 'answered-in-the-page',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (!/(^|\/)api(\/index)?$/.test(source) || importer?.includes('/src/page/')) return null;
    const found = await this.resolve(source, importer, { skipSelf: true });
    return found?.id === here('src/lib/api/index.ts') ? here('src/page/api/index.ts') : found;
  }
};

/** What stands in the file itself, for a browser that runs no script. */
const written: Plugin = {
  name: 'what-stands-in-the-file',
  transformIndexHtml: (html) => html.replace('%noScript%', isMarked ? marked(page.noScript) : page.noScript)
};

const digest = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** One script and one style stand in the file; the policy names them by their digests and allows no address at all. */
const inlined: Plugin = {
  name: 'one-file',
  enforce: 'post',
  generateBundle(_, bundle) {
    const page = bundle['index.html'];
    const parts = Object.values(bundle);
    const script = parts.find((part) => part.type === 'chunk');
    const style = parts.find((part) => part.type === 'asset' && part.fileName.endsWith('.css'));
    const too = parts.filter((part) => part !== page && part !== script && part !== style);
    if (page?.type !== 'asset' || script?.type !== 'chunk' || style?.type !== 'asset' || too.length > 0) {
      throw new Error(`not one script and one style: ${parts.map((part) => part.fileName).join(', ')}`);
    }
    // What would end the script in the file is written in another way, which means the same in it.
    const code = `\n${script.code.trim().replaceAll('</script', '<\\/script').replaceAll('<!--', '\\x3c!--')}\n`;
    const css = `\n${String(style.source).trim()}\n`;
    const policy = [
      "default-src 'none'",
      `script-src ${digest(code)}`,
      `style-src ${digest(css)}`,
      'img-src blob:',
      'font-src data:',
      'worker-src blob:',
      "base-uri 'none'",
      "form-action 'none'"
    ].join('; ');
    const head = `<meta charset="utf-8" />\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`;
    page.source = String(page.source)
      .replace(/\s*<script[^>]*><\/script>/g, '')
      .replace(/\s*<link[^>]*>/g, '')
      .replace('<meta charset="utf-8" />', () => head)
      .replace('</head>', () => `  <style>${css}</style>\n  </head>`)
      .replace('</body>', () => `  <script>${code}</script>\n  </body>`);
    page.fileName = 'countersign-sign.html';
    delete bundle[script.fileName];
    delete bundle[style.fileName];
  }
};

export default defineConfig({
  root: here('src/page'),
  configFile: false,
  publicDir: false,
  plugins: [answered, written, svelte({ configFile: false, preprocess: vitePreprocess() }), inlined],
  resolve: { alias: { $lib: here('src/lib') } },
  define,
  build: {
    outDir: here(isMarked ? 'build-marked/page' : 'build-page'),
    emptyOutDir: true,
    target: ['chrome100', 'firefox110', 'safari16'],
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    cssCodeSplit: false,
    modulePreload: false,
    rolldownOptions: { output: { format: 'iife' } }
  },
  worker: { format: 'iife' }
});
