import { buildSearchIndex, type SearchIndex, searchNames } from '../../src/arbitrage/search/index.ts';
import { GAMES } from '../../src/domain/game.ts';
import { type Quote, type QuoteBook } from '../../src/domain/quote.ts';
import { parseTitle, PHASES } from '../../src/domain/title.ts';
import { buildCatalog } from '../../src/simulator/world/catalog.ts';
import { type Measure, printMeasures } from './table.ts';

const NAMES_OF_A_GAME = 25_000;
const NAMES = 100_000;
const RUNS = 15;
const SHOWN = 9;
const QUERIES = [
  ...[
    'ak redline ft',
    'bfk doppler p2',
    'kara',
    'm9',
    'bowie',
    'redlien',
    'asimov',
    'karambti',
    'tigr tooth',
  ],
  ...['st awp asiimov ww', 'souv dragon lore', 'm4a1s hyper beast', 'phase2 kara', 'm9 bp', 'deagle blaze'],
  ...['AK-47 | Redline (Field-Tested)', '★ Karambit | Doppler Phase 2 (Factory New)', '龍王', 'wurst holle'],
  ...['e', 's', 'a e i o', 'sticker holo', 'nothing like it', 'ap asiimv feld tsted', 'x'.repeat(4000)],
  'qwertyuiop asdfghjkl zxcvbnm poiuytrewq lkjhgfdsa mnbvcxz '.repeat(70),
];

/** Measures building the index of a game's names, and finding among 100,000 what traders type. */
export function runSearchBench(): Promise<boolean> {
  const names = listNames();
  const game = buildBook(names.slice(0, NAMES_OF_A_GAME));
  const builds = timeRuns(() => buildSearchIndex([game]));
  const index = buildSearchIndex([buildBook(names)]);
  return Promise.resolve(
    printMeasures(
      `Search: ${QUERIES.length} queries, ${RUNS} times each, ${index.terms.length} different words`,
      [
        {
          what: `index of ${NAMES_OF_A_GAME} names, median`,
          value: quantile(builds, 0.5),
          bound: 60,
          unit: 'ms',
        },
        ...measureQueries(index),
      ],
    ),
  );
}

function measureQueries(index: SearchIndex): readonly Measure[] {
  const times = QUERIES.flatMap((text) => timeRuns(() => searchNames(index, text, SHOWN)));
  const among = `a query among ${index.items.length} names`;
  return [
    { what: `${among}, median`, value: quantile(times, 0.5), bound: 20, unit: 'ms' },
    { what: `${among}, 95th of 100`, value: quantile(times, 0.95), bound: 20, unit: 'ms' },
    { what: `${among}, slowest`, value: quantile(times, 1), bound: 50, unit: 'ms' },
  ];
}

function timeRuns(work: () => unknown): number[] {
  return Array.from({ length: RUNS }, () => {
    const startedAt = performance.now();
    work();
    return performance.now() - startedAt;
  });
}

function quantile(times: readonly number[], share: number): number {
  const place = Math.ceil(share * times.length) - 1;
  return times.toSorted((a, b) => a - b)[place] ?? NaN;
}

/** The names of all games, and after them the same with a word of their own each few, so that words grow as well. */
function listNames(): readonly string[] {
  const known = GAMES.flatMap((game) => buildCatalog(game).map(({ name }) => name)).flatMap(splitPhases);
  return Array.from({ length: NAMES }, (_, place) => {
    const name = known[place % known.length] ?? '';
    return place < known.length ? name : `${name} ${((place * 7_919) % 20_011).toString(36)}`;
  });
}

function splitPhases(name: string): readonly string[] {
  return name.includes('Doppler (')
    ? PHASES.map((phase) => name.replace('Doppler (', `Doppler ${phase} (`))
    : [name];
}

function buildBook(names: readonly string[]): QuoteBook {
  const quotes = names.map(buildQuote);
  return {
    market: 'dmarket',
    game: 'csgo',
    observedAt: 0,
    dropped: {},
    quotes: new Map(quotes.map((quote) => [quote.key, quote])),
  };
}

function buildQuote(title: string): Quote {
  const { key, mixesPhases } = parseTitle(title);
  return { key, title, mixesPhases, bestAsk: null, bestBid: null, askCount: null, bidCount: null };
}
