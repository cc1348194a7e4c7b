import { fileURLToPath } from 'node:url';
import { type Books } from '../arbitrage/books/index.ts';
import { buildSurveyor, type SurveyorParts } from '../arbitrage/survey.ts';
import { type Config } from '../config.ts';
import { type SharedRedis } from '../toolkit/index.ts';
import {
  createWebApp,
  isPageBuilt,
  PAGE_PATH,
  type WebApp,
  type WebAppDependencies,
} from '../webapp/index.ts';
import { createPageRelay } from './page-relay.ts';

/** Where the build puts the page, seen from the sources and from what is built of them. */
export const BUILT_PAGE = fileURLToPath(new URL('../../dist/page', import.meta.url));

/** What the page's server is made of. */
export interface WebAppParts extends Omit<WebAppDependencies, 'survey' | 'botToken' | 'relay'> {
  readonly config: Config;
  /** What several processes share, if they do. */
  readonly redis: SharedRedis | undefined;
  /** Where the built page is. */
  readonly directory: string;
  /** What surveys are made from. */
  readonly known: SurveyorParts & { readonly books: Books };
}

/** The page, and what ends its part in what several processes tell each other. */
export interface ConnectedWebApp extends WebApp {
  readonly close: () => Promise<void>;
}

/** Wires the page to the rest and tells it of new prices; undefined where no page is built. */
export function connectWebApp(parts: WebAppParts): ConnectedWebApp | undefined {
  const { directory, known, config, redis, ...dependencies } = parts;
  if (!isPageBuilt(directory)) return undefined;
  const relay = createPageRelay(config, redis);
  const { botToken } = config.telegram;
  const own = { botToken, survey: buildSurveyor(known), ...(relay && { relay }) };
  const webApp = createWebApp(directory, { ...dependencies, ...own });
  known.books.onBook('page', ({ game }) => webApp?.onPrices(game));
  return webApp && { ...webApp, close: () => Promise.resolve(relay?.stop()) };
}

/** Where people can open the page, if it is built and they reach the bot. */
export function findPage({ publicUrl }: Config, directory: string): { readonly pageUrl?: string } {
  return publicUrl === null || !isPageBuilt(directory) ? {} : { pageUrl: `${publicUrl}${PAGE_PATH}/` };
}
