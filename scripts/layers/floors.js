/**
 * The floors of the house: which folder of `src` may import which, and which packages belong to which folder.
 * The lint configuration and `check-layers.ts` both read this one table.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const floors = {
  domain: [],
  toolkit: [],
  markets: ['domain', 'toolkit'],
  rates: ['domain', 'toolkit'],
  arbitrage: ['domain', 'markets', 'toolkit'],
  store: ['domain', 'toolkit'],
  ops: ['domain', 'toolkit', 'arbitrage'],
  bot: ['domain', 'arbitrage', 'ops', 'store'],
  webapp: ['domain', 'arbitrage', 'store', 'bot'],
  page: ['domain', 'bot', 'webapp'],
  simulator: ['domain'],
  demo: ['app', 'config', 'logger', 'simulator', 'domain'],
  app: [
    'domain',
    'toolkit',
    'markets',
    'rates',
    'arbitrage',
    'store',
    'ops',
    'bot',
    'webapp',
    'config',
    'logger',
  ],
  config: ['domain'],
  logger: ['domain'],
  main: ['app', 'config', 'logger', 'domain'],
  healthcheck: ['config', 'ops'],
  'migrate-to-postgres': ['config', 'store', 'domain'],
  commands: ['config', 'store', 'domain'],
  backup: ['commands', 'config'],
  restore: ['commands', 'config'],
};

/**
 * Packages that only the named floors may import, as the package's first path segments.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const packageOwners = {
  axios: ['toolkit'],
  'axios-retry': ['toolkit'],
  'axios-cache-interceptor': ['toolkit'],
  'http-cache-semantics': ['toolkit'],
  bottleneck: ['toolkit'],
  ioredis: ['toolkit'],
  piscina: ['toolkit'],
  cockatiel: ['toolkit'],
  grammy: ['bot', 'app'],
  '@grammyjs/runner': ['bot', 'app'],
  '@grammyjs/auto-retry': ['bot', 'app'],
  '@fluent/bundle': ['bot', 'page'],
  'csv-stringify': ['bot'],
  hono: ['webapp'],
  '@hono/node-server': ['webapp'],
  'better-sqlite3': ['store', 'toolkit', 'app'],
  kysely: ['store'],
  pg: ['store'],
  echarts: ['bot'],
  '@resvg/resvg-js': ['bot'],
  '@expo-google-fonts/kosugi-maru': ['bot'],
  '@expo-google-fonts/noto-sans': ['bot'],
  zod: ['markets', 'rates', 'config', 'store', 'bot', 'webapp'],
  dotenv: ['config'],
  pino: ['logger'],
  'socket.io': ['simulator'],
  'socket.io-client': ['markets'],
  'prom-client': ['ops', 'toolkit', 'app'],
  preact: ['page'],
  '@preact/signals': ['page'],
  '@tanstack/virtual-core': ['page'],
  'eventsource-parser': ['page'],
  uplot: ['page'],
};

/**
 * Packages of which the build puts the used parts into the page, so that nothing at run time depends on them.
 * @type {readonly string[]}
 */
export const pagePackages = [
  'preact',
  '@preact/signals',
  '@tanstack/virtual-core',
  'eventsource-parser',
  'uplot',
];

/** Packages and built-ins that the pure floor must not touch. */
export const pureFloors = ['domain'];
