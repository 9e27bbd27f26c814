import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { define } from './define.config.ts';

export default defineConfig({
  plugins: [sveltekit()],
  define,
  // Nothing is inlined: the window's policy allows files of its own and no `data:` address.
  build: { target: 'safari18', assetsInlineLimit: 0 },
  test: { include: ['src/**/*.test.ts'] }
});
