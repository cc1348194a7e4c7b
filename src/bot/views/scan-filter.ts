import { type ScanRequest } from '../../arbitrage/scan.ts';
import { DIRECTION_WORDS } from './venue-words.ts';
import { formatLimit, formatRate } from './format.ts';

/** What a scan was asked for, in one line: "≥$0.50, ≥5%, price $1-$300, both ways". */
export function formatFilter(request: ScanRequest): string {
  const { minNet, minRoi, minPrice, maxPrice, direction } = request;
  const price = `price ${formatLimit(minPrice)}-${formatLimit(maxPrice)}`;
  return [`≥${formatLimit(minNet)}`, `≥${formatRate(minRoi)}`, price, DIRECTION_WORDS[direction]].join(', ');
}
