import { type ExchangeRates, isForeign } from '../../domain/currency.ts';
import { type ChatSettingsRepository } from '../../store/index.ts';
import { type Exchange } from '../views/exchange.ts';

/** Where a chat's currency and its rate are found. */
interface ExchangeSource {
  readonly store: { readonly settings: Pick<ChatSettingsRepository, 'get'> };
  readonly rates: ExchangeRates;
}

/** The currency that a chat reads beside dollars, with its rate; undefined for who wants dollars alone. */
export async function readExchange(
  chatId: number,
  { store, rates }: ExchangeSource,
): Promise<Exchange | undefined> {
  const { currency } = await store.settings.get(chatId);
  return isForeign(currency) ? { currency, rate: await rates.find(currency) } : undefined;
}
