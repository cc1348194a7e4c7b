import { type MarketPrice, type PriceReport, type SteamPrice } from '../../arbitrage/price.ts';
import { type BasisPoints } from '../../domain/money.ts';
import { type Opportunity } from '../../domain/opportunity.ts';
import { MARKET_IDS, type MarketId, VENUES } from '../../domain/venue.ts';
import { code, markup, type Html, pre, stack } from '../chat/html.ts';
import { type Button, button, type Screen } from '../chat/screen.ts';
import { type Words } from '../words/words.ts';
import { refreshButton } from './buttons.ts';
import { chartButton } from './charts/chart-view.ts';
import { left, right } from './cells.ts';
import { type Exchange, formatGain, viewRate } from './exchange.ts';
import { isOld } from './old-prices.ts';
import { formatFailure } from './scan-failed.ts';
import { formatFees, formatWay } from './venue-words.ts';

/** What not every card of prices has. */
export interface PriceCardExtras {
  readonly back?: Button;
  /** Of a chat that reads another currency beside dollars. */
  readonly exchange?: Exchange | undefined;
}

/** What is known of one item on both markets, and what both ways through them would earn. */
export function viewPriceCard(
  item: number,
  report: PriceReport,
  now: number,
  words: Words,
  { back, exchange }: PriceCardExtras = {},
): Screen {
  const { t, html } = words;
  const { prices, failures, sales, ways } = report;
  const observed = Object.values(prices).map(({ observedAt }) => observedAt);
  const lines = [
    ...formatPriceTable(prices, words),
    ...(report.steam === null ? [] : [formatSteam(report.steam, words)]),
    ...(sales === null ? [] : ['', ...formatSales(sales, now, words)]),
    ...formatChanges(report.changes, words),
    ...(ways.length === 0 ? [] : ['', ...ways.flatMap((way) => formatWayLines(way, words, exchange))]),
  ];
  return {
    text: stack(
      code(report.item.name),
      pre(lines),
      ways.length === 0 ? undefined : viewRate(exchange, words),
      ...(report.noWays === undefined ? [] : [html(`no-ways-${report.noWays}`)]),
      ...failures.map((failure) => formatFailure(failure, now, words)),
      ...formatNotes(prices, now, words),
      ...(report.steam === null ? [] : [formatSteamNote(report.steam, now, words)]),
      observed.some((at) => isOld(at, now)) ? html('old-prices') : undefined,
    ),
    buttons: [
      [
        refreshButton({ kind: 'price-refresh', item }, words),
        chartButton({ kind: 'chart-price', item, buyOn: bestWay(ways), days: 30 }, words),
        button(t('button-watch'), { kind: 'watch-new', item }),
      ],
      ways.map((way) =>
        button(t('button-deal', { way: formatWay(way) }), { kind: 'price-deal', item, buyOn: way.buyOn }),
      ),
      ...pageButtons(prices, words),
      ...(back === undefined ? [] : [[back]]),
    ],
  };
}

/** What is needed of a market's price to show it in a row. */
type ShownPrice = Pick<MarketPrice, 'quote' | 'otherPhases' | 'observedAt'>;

/** What every market asks and bids, a row each. */
export function formatPriceTable(
  prices: Readonly<Partial<Record<MarketId, ShownPrice>>>,
  words: Words,
): readonly string[] {
  const { t } = words;
  return [
    left('', 8) + right(t('head-ask'), 9) + right(t('head-best-bid'), 9) + right(t('head-listed'), 8),
    ...MARKET_IDS.map((market) => formatMarket(market, prices[market], words)),
  ];
}

/** How old each market's price is. */
export function formatPriceAges(
  prices: Readonly<Partial<Record<MarketId, ShownPrice>>>,
  now: number,
  { format }: Words,
): string {
  const ages = MARKET_IDS.flatMap((market) => {
    const price = prices[market];
    return price === undefined ? [] : [`${VENUES[market].letter} ${format.age(now - price.observedAt)}`];
  });
  return ages.join(', ');
}

function bestWay(ways: PriceReport['ways']): MarketId {
  const [best] = ways.toSorted((a, b) => b.profit.net - a.profit.net);
  return best?.buyOn ?? 'dmarket';
}

type Sales = NonNullable<PriceReport['sales']>;

function formatMarket(market: MarketId, price: ShownPrice | undefined, { t, format }: Words): string {
  const name = left(VENUES[market].name, 8);
  if (price === undefined) return name + right(t('price-no-answer'), 26);
  if (price.quote === null) return name + right(t(`absence-${price.otherPhases ?? 'none'}`), 26);
  const { bestAsk, bestBid, askCount } = price.quote;
  const ask = bestAsk === null ? '-' : format.paid(bestAsk);
  const bid = bestBid === null ? '-' : format.received(bestBid);
  return name + right(ask, 9) + right(bid, 9) + right(format.count(askCount), 8);
}

function formatSteam({ price }: SteamPrice, { format }: Words): string {
  return left('Steam*', 8) + right(format.paid(price), 9);
}

function formatSteamNote({ market, observedAt }: SteamPrice, now: number, { html, format }: Words): Html {
  return html('steam-note', { market: VENUES[market].name, age: format.age(now - observedAt) });
}

/** A line for each market of which it is known: "Ask D  7d  +1.2%  30d  +6.0%". */
function formatChanges(changes: PriceReport['changes'], { t, format }: Words): readonly string[] {
  const lines = MARKET_IDS.flatMap((market) => {
    const { change7d = null, change30d = null } = changes[market] ?? {};
    if (change7d === null && change30d === null) return [];
    const write = (days: number, change: BasisPoints | null): string =>
      right(format.days(days), 6) + right(change === null ? '-' : format.change(change), 7);
    const name = left(t('price-changes', { letter: VENUES[market].letter }), 8);
    return [name + write(7, change7d) + write(30, change30d)];
  });
  return lines.length === 0 ? [] : ['', ...lines];
}

function formatSales(
  { market, median, count, lastAt, perDay }: Sales,
  now: number,
  { t, format }: Words,
): readonly string[] {
  return [
    t('sales-median', {
      market: VENUES[market].name,
      median: format.dollars(format.received(median)),
      count: format.count(count),
    }),
    t('sales-pace', { age: format.age(now - lastAt), perDay: format.tenths(perDay) }),
  ];
}

const WAY_WIDTH = 8;
const NET_WIDTH = 12;

/** One way through the markets with what it would earn. */
export function formatWayLine({ buyOn, sellOn, profit }: Opportunity, { format }: Words): string {
  const net = right(format.net(profit.net), NET_WIDTH);
  return `${left(formatWay({ buyOn, sellOn }), WAY_WIDTH)}${net}${right(format.share(profit.roi), 9)}`;
}

function formatWayLines(way: Opportunity, words: Words, exchange: Exchange | undefined): readonly string[] {
  const gain = formatGain(way.profit.net, exchange, words);
  const line = formatWayLine(way, words);
  return gain === undefined ? [line] : [line, right(gain, WAY_WIDTH + NET_WIDTH)];
}

function formatNotes(prices: PriceReport['prices'], now: number, words: Words): readonly Html[] {
  const { html } = words;
  const ages = formatPriceAges(prices, now, words);
  const fees = Object.fromEntries(
    MARKET_IDS.flatMap((market) => {
      const fee = prices[market]?.fee;
      return fee === undefined ? [] : [[market, fee]];
    }),
  );
  return ages === '' ? [] : [markup`${formatFees(fees, now, words)}`, html('prices-line', { ages })];
}

function pageButtons(prices: PriceReport['prices'], { t }: Words): readonly (readonly Button[])[] {
  const pages = MARKET_IDS.flatMap((market) => {
    const price = prices[market];
    return price === undefined
      ? []
      : [{ text: t('button-open', { market: VENUES[market].name }), url: price.url }];
  });
  return pages.length === 0 ? [] : [pages];
}
