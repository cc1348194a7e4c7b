/**
 * The floors of the house: which folder of `src` may import which, and which packages belong to which folder.
 * The lint configuration and `check-layers.ts` both read this one table.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const floors = {
  domain: [],
  toolkit: [],
  markets: ['domain', 'toolkit'],
  arbitrage: ['domain', 'markets', 'toolkit'],
  store: ['domain', 'toolkit'],
  ops: ['domain', 'toolkit', 'arbitrage'],
  bot: ['domain', 'arbitrage', 'ops', 'store'],
  simulator: ['domain'],
  demo: ['app', 'config', 'logger', 'simulator', 'domain'],
  app: ['domain', 'toolkit', 'markets', 'arbitrage', 'store', 'ops', 'bot', 'config', 'logger'],
  config: ['domain'],
  logger: ['domain'],
  main: ['app', 'config', 'logger', 'domain'],
  healthcheck: ['config', 'ops'],
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
  '@fluent/bundle': ['bot'],
  'better-sqlite3': ['store', 'toolkit', 'app'],
  kysely: ['store'],
  echarts: ['bot'],
  '@resvg/resvg-js': ['bot'],
  '@expo-google-fonts/noto-sans': ['bot'],
  zod: ['markets', 'config', 'store', 'bot'],
  dotenv: ['config'],
  pino: ['logger'],
  'socket.io': ['simulator'],
  'socket.io-client': ['markets'],
  'prom-client': ['ops', 'toolkit', 'app'],
};

/** Packages and built-ins that the pure floor must not touch. */
export const pureFloors = ['domain'];
