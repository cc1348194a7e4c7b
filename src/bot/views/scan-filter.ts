import { type ScanRequest } from '../../arbitrage/scan.ts';
import { DEFAULT_SETTINGS } from '../../domain/settings.ts';
import { type Words } from '../words/words.ts';

/**
 * What a scan was asked for, in one line: "≥$0.50, ≥5%, price $20-$100, C and better". Beside the minimums and the grade
 * it names only what is stricter or wider than usual, so that a phone has room for it.
 */
export function formatFilter(request: ScanRequest, words: Words): string {
  const { t, format } = words;
  const { minNet, minRoi, minGrade, direction } = request;
  return [
    `≥${format.limit(minNet)}`,
    `≥${format.rate(minRoi)}`,
    ...formatPace(request, words),
    ...formatPrice(request, words),
    minGrade === 'D' ? t('grade-any') : t('grade-least', { grade: minGrade }),
    ...(direction === DEFAULT_SETTINGS.direction ? [] : [t(`direction-${direction}`)]),
  ].join(', ');
}

function formatPace({ minRoiPerDay, minSales, maxLockDays }: ScanRequest, { t, format }: Words): string[] {
  const usual = DEFAULT_SETTINGS;
  const day = minRoiPerDay > 0 && minRoiPerDay !== usual.minRoiPerDay;
  const sales = minSales > 0 && minSales !== usual.minSales;
  const lock = maxLockDays !== null && maxLockDays !== usual.maxLockDays;
  return [
    ...(day ? [t('filter-day', { rate: format.rate(minRoiPerDay) })] : []),
    ...(sales ? [t('filter-sales', { count: minSales })] : []),
    ...(lock ? [t('filter-lock', { days: format.days(maxLockDays) })] : []),
  ];
}

function formatPrice({ minPrice, maxPrice }: ScanRequest, { t, format }: Words): string[] {
  const isUsual = minPrice === DEFAULT_SETTINGS.minPrice && maxPrice === DEFAULT_SETTINGS.maxPrice;
  return isUsual ? [] : [t('filter-price', { from: format.limit(minPrice), to: format.limit(maxPrice) })];
}
