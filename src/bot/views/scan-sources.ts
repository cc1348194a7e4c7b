import { type ScanReport } from '../../arbitrage/scan.ts';
import { MARKET_IDS, VENUES } from '../../domain/venue.ts';
import { type Words } from '../words/words.ts';
import { isOld } from './old-prices.ts';
import { formatFees } from './venue-words.ts';

/** What a scan's figures rest on: fees with their source and age, ages of the prices, and what is missing. */
export function formatSources({ sources }: ScanReport, now: number, words: Words): readonly string[] {
  const { t, format } = words;
  const present = MARKET_IDS.flatMap((market) => {
    const source = sources[market];
    return source === undefined ? [] : [{ market, source }];
  });
  const fees = Object.fromEntries(
    present.map(({ market, source: { fee } }) => [market, { ...fee, isMost: fee.source === 'table' }]),
  );
  const ages = present.map(
    ({ market, source }) => `${VENUES[market].letter} ${format.age(now - source.observedAt)}`,
  );
  return [
    formatFees(fees, now, words),
    t('prices-line', { ages: ages.join(', ') }),
    ...(present.some(({ source }) => isOld(source.observedAt, now)) ? [t('old-prices')] : []),
    ...present.flatMap(({ market, source: { bidsMissing } }) =>
      bidsMissing === undefined
        ? []
        : [t('bids-missing', { market: VENUES[market].name, reason: bidsMissing })],
    ),
  ];
}
