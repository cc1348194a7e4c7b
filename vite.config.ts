import { defineConfig } from 'vite';
import { inlineStyles } from './scripts/page/inline-styles.ts';
import { provideTexts } from './scripts/page/texts.ts';

/** How the page is built: into `dist/page`, beside the rest of the bot. */
// eslint-disable-next-line no-restricted-exports -- Vite looks for it there
export default defineConfig({
  root: 'src/page',
  // Below whatever path the bot is reached.
  base: './',
  build: {
    outDir: '../../dist/page',
    emptyOutDir: true,
    target: 'es2022',
    // What the entry needs is named in the page: nothing has to be found out first.
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  oxc: {
    jsx: { runtime: 'automatic', importSource: 'preact' },
    // What is imported for its types alone, as all of the server is, is left out of the page.
    typescript: { onlyRemoveTypeImports: false },
  },
  plugins: [provideTexts(), inlineStyles()],
});
