import { type Currency, type ExchangeRate, type ForeignCurrency } from '../../domain/currency.ts';
import { type Language } from '../../domain/settings.ts';

/** How one language writes money that is no dollars. */
export interface ForeignFormats {
  /** Hundredths of another currency, without a sign: "€19.62". */
  readonly foreign: (hundredths: number, currency: ForeignCurrency) => string;
  /** A result in hundredths of another currency, with its sign: "+€1.83". */
  readonly foreignNet: (hundredths: number, currency: ForeignCurrency) => string;
  /** A rate of exchange, of one of the dearer money: "€1 = $1.0912", "$1 = ₴41.3527". */
  readonly exchangeRate: (rate: ExchangeRate) => string;
}

const MICROS = 1_000_000;

/** The figures of one language in other currencies. */
export function buildForeignFormats(language: Language): ForeignFormats {
  const formatter = (options: Intl.NumberFormatOptions): MoneyFormatter => {
    const formats = new Map<Currency, Intl.NumberFormat>();
    return (amount, currency) => {
      const format =
        formats.get(currency) ?? new Intl.NumberFormat(language, { ...MONEY, ...options, currency });
      formats.set(currency, format);
      return format.format(amount);
    };
  };
  const plain = formatter({});
  const signed = formatter({ signDisplay: 'always' });
  const one = formatter({ maximumFractionDigits: 0 });
  const exact = formatter({ minimumFractionDigits: 4, maximumFractionDigits: 4 });
  return {
    foreign: (hundredths, currency) => plain(hundredths / 100, currency),
    foreignNet: (hundredths, currency) => signed(hundredths / 100, currency),
    exchangeRate: ({ currency, microsPerDollar }) =>
      microsPerDollar < MICROS
        ? `${one(1, currency)} = ${exact(MICROS / microsPerDollar, 'USD')}`
        : `${one(1, 'USD')} = ${exact(microsPerDollar / MICROS, currency)}`,
  };
}

type MoneyFormatter = (amount: number, currency: Currency) => string;

/** Signs such as "₴" where codes would be told apart better, but are what nobody writes. */
const MONEY = { style: 'currency', currencyDisplay: 'narrowSymbol' } as const;
