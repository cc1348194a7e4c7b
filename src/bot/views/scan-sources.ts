import { type ScanReport } from '../../arbitrage/scan.ts';
import { type MarketId, MARKET_IDS, VENUES } from '../../domain/venue.ts';
import { formatAge } from './format.ts';
import { isOld, OLD_PRICES } from './old-prices.ts';
import { formatFees } from './venue-words.ts';

/** What a scan's figures rest on: fees with their source and age, ages of the prices, and what is missing. */
export function formatSources({ sources }: ScanReport, now: number): readonly string[] {
  const present = MARKET_IDS.flatMap((market) => {
    const source = sources[market];
    return source === undefined ? [] : [{ market, source }];
  });
  const fees = Object.fromEntries(
    present.map(({ market, source: { fee } }) => [market, { ...fee, isMost: fee.source === 'table' }]),
  );
  const ages = present.map(({ market, source }) => formatMarketAge(market, now - source.observedAt));
  return [
    formatFees(fees, now),
    `Prices ${ages.join(', ')} old`,
    ...(present.some(({ source }) => isOld(source.observedAt, now)) ? [OLD_PRICES] : []),
    ...present.flatMap(({ market, source }) =>
      source.bidsMissing === undefined ? [] : [`${VENUES[market].name} bids missing: ${source.bidsMissing}`],
    ),
  ];
}

function formatMarketAge(market: MarketId, ageMs: number): string {
  return `${VENUES[market].letter} ${formatAge(ageMs)}`;
}
