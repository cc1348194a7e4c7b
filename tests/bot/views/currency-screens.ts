import { type Screen } from '../../../src/bot/chat/screen.ts';
import { viewDealCard } from '../../../src/bot/views/deal-card/index.ts';
import { viewPriceCard } from '../../../src/bot/views/price-card.ts';
import { viewCurrency } from '../../../src/bot/views/settings/currency.ts';
import { type Words } from '../../../src/bot/words/words.ts';
import { type Exchange } from '../../../src/bot/views/exchange.ts';
import { buildDeal, buildPriceReport, NOW } from '../fixtures.ts';
import { LINKS } from './card-links.ts';

/** A currency whose one is more than a dollar. */
export const EURO: Exchange = {
  currency: 'EUR',
  rate: { currency: 'EUR', microsPerDollar: 916_422, at: NOW },
};
/** The one with the longest figures. */
const TENGE: Exchange = {
  currency: 'KZT',
  rate: { currency: 'KZT', microsPerDollar: 521_771_300, at: NOW },
};
const NO_RATE: Exchange = { currency: 'UAH', rate: null };

/** The screens with amounts in another currency. */
export const buildCurrencyScreens = (words: Words): Readonly<Record<string, Screen>> => ({
  'card in euros': viewDealCard(buildDeal(), LINKS, NOW, words, EURO),
  'dear card in tenge': viewDealCard(
    buildDeal({ ask: 100_000, sellAsk: 199_999, bid: 123_456.78 }),
    LINKS,
    NOW,
    words,
    TENGE,
  ),
  'card without a rate': viewDealCard(buildDeal(), LINKS, NOW, words, NO_RATE),
  'price in euros': viewPriceCard(7, buildPriceReport(), NOW, words, { exchange: EURO }),
  'price in tenge': viewPriceCard(7, buildPriceReport(), NOW, words, { exchange: TENGE }),
  currency: viewCurrency(EURO, words),
  'currency of dollars': viewCurrency(undefined, words),
  'currency without a rate': viewCurrency(NO_RATE, words),
});
