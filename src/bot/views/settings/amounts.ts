import { type BasisPoints, type Mills } from '../../../domain/money.ts';
import { type ChatSettings } from '../../../domain/settings.ts';
import { type Say } from '../../words/say.ts';

/** Between which prices a chat buys. */
export function formatPrices({ minPrice, maxPrice }: ChatSettings, { format }: Say): string {
  return `${format.limit(minPrice)} - ${format.limit(maxPrice)}`;
}

/** The least sales a week, in words. */
export function formatSales({ minSales }: Pick<ChatSettings, 'minSales'>, { t }: Say): string {
  return minSales === 0 ? t('settings-any') : t('settings-a-week', { count: minSales });
}

/** The longest lock, in words. */
export function formatLock({ maxLockDays }: Pick<ChatSettings, 'maxLockDays'>, { t, format }: Say): string {
  return maxLockDays === null ? t('settings-any') : format.days(maxLockDays);
}

/** The least grade, in words. */
export function formatGrade({ minGrade }: ChatSettings, { t }: Say): string {
  return minGrade === 'D' ? t('settings-any') : t('grade-least', { grade: minGrade });
}

/** The most that may be spent on one item, in words. */
export function formatBudget({ budget }: ChatSettings, { t, format }: Say): string {
  return budget === null ? t('trading-no-budget') : format.limit(budget);
}

/** What depositing costs, in words. */
export function formatDeposit({ costs }: ChatSettings, words: Say): string {
  return costs.included
    ? formatCost(costs.depositRate, costs.depositFlat, words)
    : words.t('card-not-included');
}

/** What a payout costs, in words. */
export function formatPayout({ costs }: ChatSettings, words: Say): string {
  return costs.included
    ? formatCost(costs.withdrawalRate, costs.withdrawalFlat, words)
    : words.t('card-not-included');
}

function formatCost(rate: BasisPoints, flat: Mills, { format }: Say): string {
  return flat === 0 ? format.rate(rate) : `${format.rate(rate)} + ${format.limit(flat)}`;
}
