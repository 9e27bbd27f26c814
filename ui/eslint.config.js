import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** What the type checker does not see. How the code looks is Prettier's. */
export default ts.config(
  {
    ignores: ['build/', 'build-page/', 'build-marked/', '.svelte-kit/', 'src/lib/api/types/', 'src/lib/api/commands.ts']
  },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  ...svelte.configs.prettier,
  {
    languageOptions: { globals: { ...globals.browser, __VERSION__: 'readonly', __MARKED__: 'readonly' } },
    rules: {
      // The type checker knows every name, those of the browser's types too.
      'no-undef': 'off',
      // There is no base path: the window has the pages to itself.
      'svelte/no-navigation-without-resolve': 'off',
      // svelte-check says which warnings there are, and stops at one.
      'svelte/no-unused-svelte-ignore': 'off',
      // What a form holds begins with what was saved and is then the person's own.
      'svelte/prefer-writable-derived': 'off'
    }
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { extraFileExtensions: ['.svelte'], parser: ts.parser, svelteConfig } }
  }
);
