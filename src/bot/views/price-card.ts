import { type MarketPrice, type PriceReport } from '../../arbitrage/price.ts';
import { type Opportunity } from '../../domain/opportunity.ts';
import { MARKET_IDS, type MarketId, VENUES } from '../../domain/venue.ts';
import { code, markup, type Html, pre, stack } from '../html.ts';
import { type Button, button, type Screen } from '../screen.ts';
import { type Words } from '../words/words.ts';
import { refreshButton } from './buttons.ts';
import { left, right } from './cells.ts';
import { isOld } from './old-prices.ts';
import { formatFailure } from './scan-failed.ts';
import { formatFees, formatWay } from './venue-words.ts';

/** What is known of one item on both markets, and what both ways through them would earn. */
export function viewPriceCard(
  item: number,
  report: PriceReport,
  now: number,
  words: Words,
  back?: Button,
): Screen {
  const { t, html } = words;
  const { prices, failures, sales, ways } = report;
  const observed = Object.values(prices).map(({ observedAt }) => observedAt);
  const lines = [
    left('', 8) + right(t('head-ask'), 9) + right(t('head-best-bid'), 9) + right(t('head-listed'), 8),
    ...MARKET_IDS.map((market) => formatMarket(market, prices[market], words)),
    ...(sales === null ? [] : ['', ...formatSales(sales, now, words)]),
    ...(ways.length === 0 ? [] : ['', ...ways.map((way) => formatWayLine(way, words))]),
  ];
  return {
    text: stack(
      code(report.item.name),
      pre(lines),
      ...(report.noWays === undefined ? [] : [html(`no-ways-${report.noWays}`)]),
      ...failures.map((failure) => formatFailure(failure, now, words)),
      ...formatNotes(prices, now, words),
      observed.some((at) => isOld(at, now)) ? html('old-prices') : undefined,
    ),
    buttons: [
      [
        refreshButton({ kind: 'price-refresh', item }, words),
        button(t('button-watch'), { kind: 'watch-new', item }),
        ...ways.map((way) =>
          button(t('button-deal', { way: formatWay(way) }), { kind: 'price-deal', item, buyOn: way.buyOn }),
        ),
      ],
      ...pageButtons(prices, words),
      ...(back === undefined ? [] : [[back]]),
    ],
  };
}

type Sales = NonNullable<PriceReport['sales']>;

function formatMarket(market: MarketId, price: MarketPrice | undefined, { t, format }: Words): string {
  const name = left(VENUES[market].name, 8);
  if (price === undefined) return name + right(t('price-no-answer'), 26);
  if (price.quote === null) return name + right(t(`absence-${price.otherPhases ?? 'none'}`), 26);
  const { bestAsk, bestBid, askCount } = price.quote;
  const ask = bestAsk === null ? '-' : format.paid(bestAsk);
  const bid = bestBid === null ? '-' : format.received(bestBid);
  return name + right(ask, 9) + right(bid, 9) + right(format.count(askCount), 8);
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

function formatWayLine({ buyOn, sellOn, profit }: Opportunity, { format }: Words): string {
  const net = right(format.net(profit.net), 12);
  return `${left(formatWay({ buyOn, sellOn }), 8)}${net}${right(format.share(profit.roi), 9)}`;
}

function formatNotes(prices: PriceReport['prices'], now: number, words: Words): readonly Html[] {
  const { html, format } = words;
  const ages = MARKET_IDS.flatMap((market) => {
    const price = prices[market];
    return price === undefined ? [] : [`${VENUES[market].letter} ${format.age(now - price.observedAt)}`];
  });
  const fees = Object.fromEntries(
    MARKET_IDS.flatMap((market) => {
      const fee = prices[market]?.fee;
      return fee === undefined ? [] : [[market, fee]];
    }),
  );
  return ages.length === 0
    ? []
    : [markup`${formatFees(fees, now, words)}`, html('prices-line', { ages: ages.join(', ') })];
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
