import { type ChatSettings } from '../../../domain/settings.ts';
import { bold, markup, pre, stack } from '../../chat/html.ts';
import { button, type Screen } from '../../chat/screen.ts';
import { type Words } from '../../words/words.ts';
import { ends } from '../cells.ts';
import { formatBudget, formatDeposit, formatPayout } from './amounts.ts';
import { backToMain } from './choice.ts';

/** The page of what a trade may cost, and of what moving money costs. */
export function viewCosts(settings: ChatSettings, words: Words): Screen {
  const { t } = words;
  return {
    text: stack(
      bold(t('trading-title')),
      pre([
        ends(t('trading-budget'), formatBudget(settings, words)),
        ends(t('trading-deposit'), formatDeposit(settings, words)),
        ends(t('trading-payout'), formatPayout(settings, words)),
      ]),
      markup`${t('trading-note')}`,
    ),
    buttons: [
      [button(t('button-budget'), { kind: 'settings-type', field: 'budget' })],
      [
        button(t('button-deposit'), { kind: 'settings-type', field: 'deposit' }),
        button(t('button-payout'), { kind: 'settings-type', field: 'payout' }),
      ],
      backToMain(words),
    ],
  };
}
