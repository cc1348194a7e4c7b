import { type Game } from '../../domain/game.ts';
import { type Mills } from '../../domain/money.ts';
import { decodeCursor, encodeCursor } from '../http/cursor.ts';
import { type HttpReply, jsonReply } from '../http/exchange.ts';
import { badRequest, centsText, type DmarketContext, type Endpoint, gameOf } from './context.ts';

const MOST_TITLES = 100;
const MOST_ROWS = 1000;
const DEFAULT_ROWS = 100;

interface Asked {
  readonly game: Game;
  readonly titles: readonly string[];
  readonly limit: number;
  readonly offset: number;
}

/** POST /marketplace-api/v1/aggregated-prices: best ask and bid of given titles, or of a whole game by pages. */
export const aggregatedPrices: Endpoint = (context, request) => {
  const asked = parseAsked(request.body.toString());
  if (typeof asked === 'string') return badRequest(asked);
  if (asked.titles.length > 0) return jsonReply(page(context, asked, asked.titles, ''));
  if (!context.isWholeGameAllowed()) return badRequest('titles are required');
  const key = `aggregated ${asked.game} ${asked.limit} ${asked.offset}`;
  return context.cache.reply(context.world.epoch(context.now()), key, () => wholeGamePage(context, asked));
};

function wholeGamePage(context: DmarketContext, asked: Asked): HttpReply {
  const titles = context.world.dmarket.titles(asked.game);
  const end = asked.offset + asked.limit;
  const next = end < titles.length ? encodeCursor({ offset: end }) : '';
  return jsonReply(page(context, asked, titles.slice(asked.offset, end), next));
}

function page(
  { world, now }: DmarketContext,
  asked: Asked,
  titles: readonly string[],
  nextCursor: string,
): unknown {
  const aggregatedPrices = titles.flatMap((title) => {
    const quote = world.dmarket.quote(asked.game, title, now());
    if (quote === undefined) return [];
    return {
      title,
      orderBestPrice: quote.bid === undefined ? null : amount(quote.bid),
      orderCount: String(quote.bidCount),
      offerBestPrice: amount(quote.ask),
      offerCount: String(quote.askCount),
    };
  });
  return { aggregatedPrices, nextCursor };
}

/** No offer is written as a price of zero. */
function amount(price: Mills | undefined): { readonly Currency: 'USD'; readonly Amount: string } {
  return { Currency: 'USD', Amount: price === undefined ? '0' : centsText(price) };
}

interface RawAsked {
  readonly filter: { readonly game?: string; readonly titles?: unknown };
  readonly limit: string | number;
  readonly cursor: string;
}

function parseAsked(json: string): Asked | string {
  const raw = parseJson(json);
  const game = gameOf(raw.filter.game);
  const titles = raw.filter.titles ?? [];
  const limit = Number(raw.limit);
  const offset = decodeCursor(raw.cursor);
  if (game === undefined) return 'filter.game is required';
  if (!Array.isArray(titles) || titles.length > MOST_TITLES) return `no more than ${MOST_TITLES} titles`;
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST_ROWS)
    return `limit must be from 1 to ${MOST_ROWS}`;
  return offset === undefined ? 'invalid cursor' : { game, titles: titles.map(String), limit, offset };
}

function parseJson(json: string): RawAsked {
  const defaults = { filter: {}, limit: DEFAULT_ROWS, cursor: '' };
  try {
    return { ...defaults, ...(JSON.parse(json) as Partial<RawAsked>) };
  } catch {
    return defaults;
  }
}
