import { GRADES } from '../../domain/confidence.ts';
import { type BasisPoints, type Mills } from '../../domain/money.ts';
import { type ChatSettings } from '../../domain/settings.ts';
import { bold, markup, pre, stack } from '../html.ts';
import { button, type Screen } from '../screen.ts';
import { type Words } from '../words/words.ts';
import { ends } from './cells.ts';

/** What a chat says of its own trading: how sure deals must be, what they may cost, and what moving money costs. */
export function viewTrading(settings: ChatSettings, words: Words): Screen {
  const { t } = words;
  const { minGrade } = settings;
  return {
    text: stack(
      bold(t('trading-title')),
      pre([
        ends(t('trading-grade'), formatGrade(settings, words)),
        ends(t('trading-budget'), formatBudget(settings, words)),
        ends(t('trading-deposit'), formatDeposit(settings, words)),
        ends(t('trading-payout'), formatPayout(settings, words)),
      ]),
      markup`${t('trading-note')}`,
    ),
    buttons: [
      GRADES.map((grade) =>
        button(grade === minGrade ? `✓ ${grade}` : grade, { kind: 'settings-grade', grade }),
      ),
      [button(t('button-budget'), { kind: 'settings-type', field: 'budget' })],
      [
        button(t('button-deposit'), { kind: 'settings-type', field: 'deposit' }),
        button(t('button-payout'), { kind: 'settings-type', field: 'payout' }),
      ],
      [button(t('button-back'), { kind: 'settings-show' })],
    ],
  };
}

function formatGrade({ minGrade }: ChatSettings, { t }: Words): string {
  return minGrade === 'D' ? t('trading-any-grade') : t('trading-least-grade', { grade: minGrade });
}

/** The most that may be spent on one item, in words. */
export function formatBudget({ budget }: ChatSettings, { t, format }: Words): string {
  return budget === null ? t('trading-no-budget') : format.limit(budget);
}

/** What depositing costs, in words. */
export function formatDeposit({ costs }: ChatSettings, words: Words): string {
  return costs.included
    ? formatCost(costs.depositRate, costs.depositFlat, words)
    : words.t('card-not-included');
}

/** What a payout costs, in words. */
export function formatPayout({ costs }: ChatSettings, words: Words): string {
  return costs.included
    ? formatCost(costs.withdrawalRate, costs.withdrawalFlat, words)
    : words.t('card-not-included');
}

function formatCost(rate: BasisPoints, flat: Mills, { format }: Words): string {
  return flat === 0 ? format.rate(rate) : `${format.rate(rate)} + ${format.limit(flat)}`;
}
