import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** The pages are built once and shown by the window; no server ever runs. */
export default {
  preprocess: vitePreprocess(),
  // A short mark for what is a component's own: it stands at every element, and the screens are weighed.
  compilerOptions: { cssHash: ({ hash, css }) => `s${hash(css).slice(0, 4)}` },
  kit: {
    adapter: adapter({
      fallback: 'index.html',
      pages: 'WORDS_MARKED' in process.env ? 'build-marked/window' : 'build'
    }),
    output: { bundleStrategy: 'single' },
    version: { name: 'countersign' }
  }
};
