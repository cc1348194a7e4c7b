import { CURRENCIES } from '../../../domain/currency.ts';
import { bold, markup, stack } from '../../chat/html.ts';
import { button, type Screen } from '../../chat/screen.ts';
import { type Words } from '../../words/words.ts';
import { type Exchange, viewRate } from '../exchange.ts';
import { backToMain, markChosen } from './choice.ts';

const IN_ROW = 5;

/** The page of the currency that is read beside dollars. */
export function viewCurrency(exchange: Exchange | undefined, words: Words): Screen {
  const { t } = words;
  const chosen = exchange?.currency ?? 'USD';
  const buttons = CURRENCIES.map((currency) =>
    button(markChosen(currency, currency === chosen), { kind: 'settings-currency', currency }),
  );
  return {
    text: stack(
      bold(t('currency-title', { currency: chosen })),
      markup`${t('currency-note')}`,
      viewRate(exchange, words),
    ),
    buttons: [buttons.slice(0, IN_ROW), buttons.slice(IN_ROW), backToMain(words)],
  };
}
