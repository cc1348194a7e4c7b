import { type ScanRequest } from '../../arbitrage/scan.ts';
import { DIRECTION_WORDS } from './venue-words.ts';
import { formatLimit, formatRate } from './format.ts';

/** What a scan was asked for, in one line: "≥$0.50, ≥5%, price $1-$300, C and better, both ways". */
export function formatFilter(request: ScanRequest): string {
  const { minNet, minRoi, minPrice, maxPrice, direction, minGrade } = request;
  const price = `price ${formatLimit(minPrice)}-${formatLimit(maxPrice)}`;
  const earnings = [`≥${formatLimit(minNet)}`, `≥${formatRate(minRoi)}`];
  const grade = minGrade === 'D' ? 'any grade' : `${minGrade} and better`;
  return [...earnings, price, grade, DIRECTION_WORDS[direction]].join(', ');
}
