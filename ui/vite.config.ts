import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import app from './package.json' with { type: 'json' };

export default defineConfig({
  plugins: [sveltekit()],
  define: { __VERSION__: JSON.stringify(app.version), __MARKED__: 'WORDS_MARKED' in process.env },
  // Nothing is inlined: the window's policy allows files of its own and no `data:` address.
  build: { target: 'safari18', assetsInlineLimit: 0 },
  test: { include: ['src/**/*.test.ts'] }
});
