import { COMMAND_TABLE } from '../../../src/bot/chat-commands/command-table.ts';
import { GUIDE_STEPS } from '../../../src/bot/callbacks/guide-callbacks.ts';
import { type Screen } from '../../../src/bot/chat/screen.ts';
import { viewCacheStats } from '../../../src/bot/views/cache-stats.ts';
import { viewDealCard } from '../../../src/bot/views/deal-card/index.ts';
import { viewExports } from '../../../src/bot/views/exports.ts';
import { viewGuide } from '../../../src/bot/views/guide.ts';
import { viewHelp } from '../../../src/bot/views/help.ts';
import { viewPriceCard } from '../../../src/bot/views/price-card.ts';
import { viewChoices, viewNothingFound, viewSearching } from '../../../src/bot/views/price-search.ts';
import { viewNoDeals } from '../../../src/bot/views/scan-empty.ts';
import {
  viewMarketsDown,
  viewScanFailed,
  viewScanGone,
  viewScanStopped,
} from '../../../src/bot/views/scan-failed.ts';
import { FIRST_PAGE, viewScanList } from '../../../src/bot/views/scan-list.ts';
import { viewScanProgress } from '../../../src/bot/views/scan-progress.ts';
import { viewGroupWelcome, viewWelcome } from '../../../src/bot/views/welcome.ts';
import { viewWhyHidden } from '../../../src/bot/views/why-hidden.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.ts';
import { toItemKey } from '../../../src/domain/title.ts';
import { buildDeal, buildPriceReport, buildReport, buildStatus, DEALS, NOW } from '../fixtures.ts';
import { type Words } from '../../../src/bot/words/words.ts';
import { LINKS } from './card-links.ts';
import { buildCurrencyScreens } from './currency-screens.ts';
import { buildOwnerScreens } from './owner-screens.ts';
import { buildSettingsScreens } from './settings-screens.ts';

/** The id of a scan. */
export const SCAN = 'k3f9aa';
/** A market that cannot be reached. */
export const DOWN = { market: 'waxpeer', reason: { code: 'network' }, since: NOW - 680_000 } as const;
/** What both markets say of an item. */
export const PRICES = buildPriceReport().prices;

/** A scan under way. */
export const progress = (changes: object, words: Words): Screen =>
  viewScanProgress(
    SCAN,
    {
      game: 'csgo',
      startedAt: NOW - 8_000,
      sources: { dmarket: { state: 'loading', names: 1_000_000 }, waxpeer: { state: 'failed' } },
      ...changes,
    },
    NOW,
    words,
  );

/** A screen of every kind, and those that are the widest. */
export const buildScreens = (words: Words): Readonly<Record<string, Screen>> => ({
  progress: progress({}, words),
  'late progress': progress(
    {
      sources: {
        dmarket: { state: 'ready', names: 114_200, observedAt: NOW - 4_000 },
        waxpeer: { state: 'ready', names: 122_118, observedAt: NOW - 119_000 },
      },
      compared: 28_930,
      candidates: 10_212,
      confirmed: 4,
      toConfirm: 20,
    },
    words,
  ),
  list: viewScanList(SCAN, buildReport(), FIRST_PAGE, NOW, words),
  'second page': viewScanList(SCAN, buildReport(), { ...FIRST_PAGE, page: 1, sort: 'instant' }, NOW, words),
  'dear list': viewScanList(
    SCAN,
    buildReport({ opportunities: [buildDeal({ ask: 100_000, sellAsk: 199_999 })] }),
    FIRST_PAGE,
    NOW,
    words,
  ),
  'no deals': viewNoDeals(
    SCAN,
    buildReport({ opportunities: [], candidates: 0, closest: DEALS }),
    NOW,
    words,
  ),
  'one down': viewMarketsDown(SCAN, buildReport({ opportunities: [], failures: [DOWN] }), NOW, words),
  failed: viewScanFailed(SCAN, 'Something went wrong', words),
  stopped: viewScanStopped(SCAN, 'user', words),
  day: viewScanList(SCAN, buildReport(), { ...FIRST_PAGE, sort: 'day' }, NOW, words),
  why: viewWhyHidden(SCAN, buildReport(), FIRST_PAGE, words),
  ...Object.fromEntries(DEALS.map((deal) => [`card of ${deal.name}`, viewDealCard(deal, LINKS, NOW, words)])),
  'dear card': viewDealCard(
    buildDeal({ ask: 100_000, sellAsk: 199_999, bid: 123_456.78 }),
    LINKS,
    NOW,
    words,
  ),
  price: viewPriceCard(7, buildPriceReport(), NOW, words),
  ...buildCurrencyScreens(words),
  ...buildSettingsScreens(words),
  'price of one': viewPriceCard(
    7,
    buildPriceReport({
      prices: { dmarket: PRICES.dmarket! },
      failures: [DOWN],
      ways: [],
      noWays: 'one-market',
      sales: null,
    }),
    NOW,
    words,
  ),
  choices: viewChoices(
    'redline',
    [{ id: 7, key: toItemKey('x'), name: 'AK-47 | Redline (Field-Tested)' }],
    true,
    words,
  ),
  nothing: viewNothingFound('csgo', 'redlime', words),
  searching: viewSearching('<redline>', words),
  stats: viewCacheStats(buildStatus(), NOW, words),
  help: viewHelp('commands', { commands: COMMAND_TABLE, hasKeyboard: false }, words),
  profit: viewHelp('profit', { commands: COMMAND_TABLE, hasKeyboard: false }, words),
  risks: viewHelp('risks', { commands: COMMAND_TABLE, hasKeyboard: false }, words),
  exports: viewExports(words),
  'gone scan': viewScanGone(words),
  welcome: viewWelcome(words),
  'group welcome': viewGroupWelcome(words),
  ...Object.fromEntries(
    GUIDE_STEPS.map((step) => [`guide ${step}`, viewGuide(step, DEFAULT_SETTINGS, words)]),
  ),
  ...buildOwnerScreens(words),
});
