import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** The pages are built once and shown by the window; no server ever runs. */
export default {
  preprocess: vitePreprocess(),
  kit: {
    adapter: adapter({ fallback: 'index.html' }),
    output: { bundleStrategy: 'single' },
    version: { name: 'countersign' }
  }
};
