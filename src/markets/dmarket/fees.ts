import { type FeeSchedule, type ReducedFee } from '../../domain/fees.ts';
import { type Game } from '../../domain/game.ts';
import { type Logger } from '../../domain/logger.ts';
import { type ItemKey, toItemKey } from '../../domain/title.ts';
import { VENUES } from '../../domain/venue.ts';
import { addDropCounts, type DropCounts } from '../drop-counts.ts';
import { type FeeReader, orAssumedFees } from '../assumed-fees.ts';
import { buildLastMade } from '../last-made.ts';
import { type MarketAnswer, type MarketHttp } from '../market-http.ts';
import { type ReadOptions } from '../market.ts';
import { DriftError } from '../answer-faults.ts';
import { CUSTOMIZED_FEES, GAME_IDS } from './constants.ts';
import { decodeFees, type FeePage } from './fee-schema.ts';

const ROWS_PER_PAGE = 10_000;
const MAX_PAGES = 20;
/** Servers cap what is asked for at round numbers. */
const ROUND = 100;

/** Builds a reader of the fee table; where that cannot be read, fees are assumed. */
export function buildFeeReader(http: MarketHttp, logger: Logger, now: () => number): FeeReader {
  const make = buildLastMade((pages: readonly FeePage[]) => makeTable(pages, logger));
  const read: FeeReader = async (game, options) => {
    const answers = await readPages(http, game, options);
    const observedAt = Math.min(...answers.map((answer) => answer.observedAt));
    const table = make(
      game,
      answers.map(({ data }) => data),
    );
    return { market: 'dmarket', source: 'table', observedAt, buyerRate: VENUES.dmarket.buyerFee, ...table };
  };
  return orAssumedFees('dmarket', read, logger, now);
}

async function readPages(
  http: MarketHttp,
  game: Game,
  options: ReadOptions,
): Promise<readonly MarketAnswer<FeePage>[]> {
  const answers: MarketAnswer<FeePage>[] = [];
  const titles = new Set<string>();
  let offset = 0;
  while (answers.length < MAX_PAGES) {
    const params = { gameId: GAME_IDS[game], offerType: 'dmarket', limit: ROWS_PER_PAGE, offset };
    const answer = await http.ask({ route: CUSTOMIZED_FEES, params, decode: decodeFees }, options);
    const known = titles.size;
    for (const { title } of answer.data.values) titles.add(title);
    if (answers.length > 0 && titles.size === known) break;
    answers.push(answer);
    offset += answer.data.rows;
    if (isLastPage(answer.data)) break;
  }
  return answers;
}

/** A page that is not full is the last, unless its length is so round that the server's own limit may have cut it. */
function isLastPage({ rows }: FeePage): boolean {
  return rows === 0 || (rows < ROWS_PER_PAGE && rows % ROUND !== 0);
}

type FeeTable = Pick<FeeSchedule, 'sellerRate' | 'minimumFee' | 'reduced'>;

function makeTable(pages: readonly FeePage[], logger: Logger): FeeTable {
  const [first] = pages;
  if (first === undefined) throw new DriftError('reducedFees', 'no page at all');
  const dropped: DropCounts = addDropCounts(pages.map((page) => page.dropped));
  if (Object.keys(dropped).length > 0) logger.warn({ dropped }, 'dmarket fees: rows left out');
  const reduced = new Map<ItemKey, ReducedFee>();
  for (const { title, fee } of pages.flatMap(({ values }) => values)) {
    const key = toItemKey(title);
    const known = reduced.get(key);
    // Of two fees for one title the higher one counts: what is charged is never understated.
    if (known === undefined || fee.rate > known.rate) reduced.set(key, fee);
  }
  return { sellerRate: first.sellerRate, minimumFee: first.minimumFee, reduced };
}
