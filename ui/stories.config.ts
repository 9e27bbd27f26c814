/** The stories of the page that signs in a browser: real browsers, the built page, the real command line. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { define } from './define.config.ts';

export default defineConfig({
  define,
  resolve: { alias: { $lib: fileURLToPath(new URL('src/lib', import.meta.url)) } },
  test: {
    include: [process.env['SPEED'] ? 'stories/speed.ts' : 'stories/*.story.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2
  }
});
