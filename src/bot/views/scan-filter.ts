import { type ScanRequest } from '../../arbitrage/scan.ts';
import { type Words } from '../words/words.ts';

/** What a scan was asked for, in one line: "≥$0.50, ≥5%, price $1-$300, C and better, both ways". */
export function formatFilter(request: ScanRequest, { t, format }: Words): string {
  const { minNet, minRoi, minPrice, maxPrice, direction, minGrade } = request;
  const price = t('filter-price', { from: format.limit(minPrice), to: format.limit(maxPrice) });
  const minimums = [`≥${format.limit(minNet)}`, `≥${format.rate(minRoi)}`];
  const grade = minGrade === 'D' ? t('grade-any') : t('grade-least', { grade: minGrade });
  return [...minimums, price, grade, t(`direction-${direction}`)].join(', ');
}
