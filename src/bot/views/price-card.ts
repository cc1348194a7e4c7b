import { type MarketPrice, type PriceReport } from '../../arbitrage/price.ts';
import { type Opportunity } from '../../domain/opportunity.ts';
import { MARKET_IDS, type MarketId, VENUES } from '../../domain/venue.ts';
import { code, markup, type Html, pre, stack } from '../html.ts';
import { type Button, button, type Screen } from '../screen.ts';
import { left, right } from './cells.ts';
import { formatAge, formatCount, formatNet, formatPaid, formatReceived, formatShare } from './format.ts';
import { isOld, OLD_PRICES } from './old-prices.ts';
import { formatFailure } from './scan-failed.ts';
import { formatFees, formatWay } from './venue-words.ts';

/** What is known of one item on both markets, and what both ways through them would earn. */
export function viewPriceCard(item: number, report: PriceReport, now: number, back?: Button): Screen {
  const { prices, failures, sales, ways } = report;
  const observed = Object.values(prices).map(({ observedAt }) => observedAt);
  const lines = [
    `${left('', 8)}${right('ask', 9)}${right('bid', 9)}${right('listed', 8)}`,
    ...MARKET_IDS.map((market) => formatMarket(market, prices[market])),
    ...(sales === null ? [] : ['', ...formatSales(sales, now)]),
    ...(ways.length === 0 ? [] : ['', ...ways.map(formatWayLine)]),
  ];
  return {
    text: stack(
      code(report.item.name),
      pre(lines),
      ...(report.noWays === undefined ? [] : [markup`${NO_WAYS[report.noWays]}`]),
      ...failures.map((failure) => formatFailure(failure, now)),
      ...formatNotes(prices, now),
      observed.some((at) => isOld(at, now)) ? markup`${OLD_PRICES}` : undefined,
    ),
    buttons: [
      [
        button('Refresh', { kind: 'price-refresh', item }),
        ...ways.map((way) =>
          button(`Deal ${formatWay(way)}`, { kind: 'price-deal', item, buyOn: way.buyOn }),
        ),
      ],
      ...pageButtons(prices),
      ...(back === undefined ? [] : [[back]]),
    ],
  };
}

type Sales = NonNullable<PriceReport['sales']>;

const NO_WAYS: Readonly<Record<NonNullable<PriceReport['noWays']>, string>> = {
  'one-market': 'No profit shown: only one market gave a price.',
  'not-listed': 'No profit shown: it is not for sale on both markets.',
  'mixed-phases':
    "No profit shown: one market's price stands for all phases, though each has a price of its own.",
  stale: 'No profit shown: a price is too old. Tap Refresh.',
  skew: 'No profit shown: the two prices are of too different times. Tap Refresh.',
};

const ABSENCE = {
  none: 'does not trade it',
  together: 'all phases in one price',
  apart: 'each phase on its own',
} as const satisfies Record<NonNullable<MarketPrice['otherPhases']> | 'none', string>;

function formatMarket(market: MarketId, price: MarketPrice | undefined): string {
  const name = left(VENUES[market].name, 8);
  if (price === undefined) return `${name}${right('no answer', 26)}`;
  if (price.quote === null) return `${name}${right(ABSENCE[price.otherPhases ?? 'none'], 26)}`;
  const { bestAsk, bestBid, askCount } = price.quote;
  const ask = bestAsk === null ? '-' : formatPaid(bestAsk);
  const bid = bestBid === null ? '-' : formatReceived(bestBid);
  return name + right(ask, 9) + right(bid, 9) + right(formatCount(askCount), 8);
}

function formatSales({ market, median, count, lastAt, perDay }: Sales, now: number): readonly string[] {
  return [
    `Sales ${VENUES[market].name} med $${formatReceived(median)} n ${formatCount(count)}`,
    `last ${formatAge(now - lastAt)} ago, ${perDay.toFixed(1)} a day`,
  ];
}

function formatWayLine({ buyOn, sellOn, profit }: Opportunity): string {
  const net = right(formatNet(profit.net), 12);
  return `${left(formatWay({ buyOn, sellOn }), 8)}${net}${right(formatShare(profit.roi), 9)}`;
}

function formatNotes(prices: PriceReport['prices'], now: number): readonly Html[] {
  const ages = MARKET_IDS.flatMap((market) => {
    const price = prices[market];
    return price === undefined ? [] : [`${VENUES[market].letter} ${formatAge(now - price.observedAt)}`];
  });
  const fees = Object.fromEntries(
    MARKET_IDS.flatMap((market) => {
      const fee = prices[market]?.fee;
      return fee === undefined ? [] : [[market, fee]];
    }),
  );
  return ages.length === 0 ? [] : [markup`${formatFees(fees, now)}`, markup`Prices ${ages.join(', ')} old`];
}

function pageButtons(prices: PriceReport['prices']): readonly (readonly Button[])[] {
  const pages = MARKET_IDS.flatMap((market) => {
    const price = prices[market];
    return price === undefined ? [] : [{ text: `Open ${VENUES[market].name}`, url: price.url }];
  });
  return pages.length === 0 ? [] : [pages];
}
