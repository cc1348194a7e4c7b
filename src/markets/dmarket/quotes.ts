import { BadRequestError } from '../../domain/errors.ts';
import { type Game } from '../../domain/game.ts';
import { type Logger } from '../../domain/logger.ts';
import { type QuoteBook } from '../../domain/quote.ts';
import { parseTitle } from '../../domain/title.ts';
import { runInBatches } from '../../toolkit/index.ts';
import { buildLastMade } from '../last-made.ts';
import { type MarketAnswer, type MarketHttp } from '../market-http.ts';
import { type QuoteOptions } from '../market.ts';
import { assembleQuotes } from '../quote-assembly.ts';
import { AGGREGATED_PRICES, GAME_IDS } from './constants.ts';
import { decodeAggregatedPrices, type PricePage } from './schema.ts';

/** What reading quotes needs. */
export interface QuoteParts {
  readonly http: MarketHttp;
  readonly logger: Logger;
  readonly now: () => number;
  /** Titles of a game in any market's spelling, for when DMarket will not list a whole game by itself. */
  readonly knownTitles?: (game: Game) => Promise<readonly string[]>;
}

/** Reads every quote of a game. */
export type QuoteReader = (game: Game, options: QuoteOptions) => Promise<QuoteBook>;

const WHOLE_GAME_ROWS = 1000;
const MAX_PAGES = 100;
const TITLES_PER_BATCH = 100;
const BATCHES_AT_ONCE = 4;
const REFUSAL_REMEMBERED_MS = 3_600_000;

type Answer = MarketAnswer<PricePage>;

/** Builds a reader that asks for whole games, and by known titles once whole games are refused. */
export function buildQuoteReader(parts: QuoteParts): QuoteReader {
  const assemble = buildLastMade(assembleQuotes);
  const refusedAt = new Map<Game, number>();
  const readAnswers = async (game: Game, options: QuoteOptions): Promise<readonly Answer[]> => {
    const { knownTitles, now, logger } = parts;
    if (knownTitles === undefined) return readWholeGame(parts, game, options);
    if (now() - (refusedAt.get(game) ?? -Infinity) >= REFUSAL_REMEMBERED_MS) {
      try {
        return await readWholeGame(parts, game, options);
      } catch (error) {
        if (!(error instanceof BadRequestError)) throw error;
        refusedAt.set(game, now());
        logger.warn({ game, reason: error.message }, 'dmarket lists no whole game; asking by titles');
      }
    }
    const titles = toDmarketTitles(await knownTitles(game));
    return titles.length === 0
      ? readWholeGame(parts, game, options)
      : readByTitles(parts.http, game, titles, options);
  };
  return async (game, options) => {
    const answers = await readAnswers(game, options);
    const pages = answers.map(({ data }) => data);
    const { quotes, dropped } = assemble(game, pages);
    return {
      market: 'dmarket',
      game,
      quotes,
      dropped,
      observedAt: Math.min(...answers.map(({ observedAt }) => observedAt)),
    };
  };
}

/**
 * Follows the cursor to the end of a game. Cursors have been seen that do not advance, so the walk ends as well at one
 * that was there before, at a page without new titles, and after a number of pages that no game has.
 */
async function readWholeGame(
  { http, logger }: QuoteParts,
  game: Game,
  options: QuoteOptions,
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  const titles = new Set<string>();
  const cursors = new Set<string>(['']);
  let cursor = '';
  while (answers.length < MAX_PAGES) {
    const answer = await askPage(
      http,
      { filter: { game: GAME_IDS[game] } },
      WHOLE_GAME_ROWS,
      cursor,
      options,
    );
    const known = titles.size;
    for (const { title } of answer.data.quotes) titles.add(title);
    if (titles.size === known && answers.length > 0) return answers;
    answers.push(answer);
    options.onNames?.(titles.size);
    cursor = answer.data.nextCursor;
    if (cursor === '' || isLastPage(answers)) return answers;
    if (cursors.has(cursor)) break;
    cursors.add(cursor);
  }
  logger.warn(
    { game, pages: answers.length, titles: titles.size },
    'dmarket cursor leads nowhere; list cut short',
  );
  return answers;
}

/** A page shorter than the first one is the last; the first one's length is what DMarket really allows. */
function isLastPage(answers: readonly Answer[]): boolean {
  const [first, last] = [answers[0], answers.at(-1)];
  return (
    first !== undefined && last !== undefined && (last.data.rows === 0 || last.data.rows < first.data.rows)
  );
}

async function readByTitles(
  http: MarketHttp,
  game: Game,
  titles: readonly string[],
  options: QuoteOptions,
): Promise<readonly Answer[]> {
  let names = 0;
  return runInBatches(
    titles,
    async (batch, { signal }) => {
      const filter = { game: GAME_IDS[game], titles: batch };
      const answer = await askPage(http, { filter }, TITLES_PER_BATCH, '', { ...options, signal });
      names += answer.data.quotes.length;
      options.onNames?.(names);
      return answer;
    },
    {
      batchSize: TITLES_PER_BATCH,
      maxConcurrentBatches: BATCHES_AT_ONCE,
      ...(options.signal !== undefined && { signal: options.signal }),
    },
  );
}

/** Titles without phases; a name with a slash is asked for in both spellings, since DMarket mostly writes a hyphen. */
export function toDmarketTitles(names: readonly string[]): readonly string[] {
  const titles = names.map((name) => parseTitle(name).base);
  return [...new Set(titles.flatMap((title) => [title, title.replaceAll('/', '-')]))];
}

interface PriceRequest {
  readonly filter: { readonly game: string; readonly titles?: readonly string[] };
}

function askPage(
  http: MarketHttp,
  request: PriceRequest,
  limit: number,
  cursor: string,
  options: QuoteOptions,
): Promise<Answer> {
  const data = { ...request, limit: String(limit), cursor };
  return http.ask({ route: AGGREGATED_PRICES, data, decode: decodeAggregatedPrices }, options);
}
