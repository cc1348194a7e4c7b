import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const SOURCES = fileURLToPath(new URL('../../src/', import.meta.url));

/** What Node.js is started with, the commands and the threads, and what others may import. */
const ENTRIES = [
  ...['main', 'demo', 'healthcheck', 'backup', 'restore', 'migrate-to-postgres'],
  ...['store/history/thread', 'bot/charts/worker'],
  'toolkit/index',
];

/** Packages that stay packages: they are machine code, look for files of their own, or are loaded by few. */
const PACKAGES = [
  ...['better-sqlite3', '@resvg/resvg-js', 'bottleneck', 'echarts', 'pino', 'piscina'],
  ...['ioredis', 'pg', 'socket.io', 'socket.io-client'],
];

/** Stands for the address of what is built until it is known which file a module comes into. */
const BUILD = 'import.meta.BUILD';

/** Has each module find what lies beside it from where it would lie itself, were it not put into one file with others. */
function keepPlaces(): Plugin {
  return {
    name: 'keep-places',
    transform: {
      filter: { id: `${SOURCES}**/*.ts`, code: 'import.meta.url' },
      handler: (code, id) => {
        const place = relative(SOURCES, id).replace(/\.ts$/, '.js');
        return { code: code.replaceAll('import.meta.url', `new URL('${place}', ${BUILD}).href`), map: null };
      },
    },
    renderChunk: (code, { fileName }) => {
      const up = '../'.repeat(fileName.split('/').length - 1) || './';
      return { code: code.replaceAll(BUILD, `new URL('${up}', import.meta.url)`), map: null };
    },
  };
}

/** Has V8, which keeps the text of each file, keep it in single bytes: it takes two for all as soon as one letter needs them. */
function escapeLetters(): Plugin {
  const escape = (letter: string): string => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return {
    name: 'escape-letters',
    renderChunk: (code) => ({ code: code.replaceAll(/[\u0100-\uffff]/g, escape), map: null }),
  };
}

/** How the bot is built: as few files, since 1,200 modules take more than a second longer to load, and memory to keep. */
// eslint-disable-next-line no-restricted-exports -- Vite looks for it there
export default defineConfig({
  build: {
    ssr: true,
    outDir: 'dist',
    target: 'node20.20',
    sourcemap: true,
    reportCompressedSize: false,
    rolldownOptions: {
      input: Object.fromEntries(ENTRIES.map((name) => [name, `src/${name}.ts`])),
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        // Telegram's client knows a signal by the name of its class.
        keepNames: true,
        comments: { legal: true, annotation: false, jsdoc: false },
      },
    },
  },
  ssr: { noExternal: true, external: PACKAGES },
  plugins: [keepPlaces(), escapeLetters()],
});
