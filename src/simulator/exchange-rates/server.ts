import { type Currency } from '../../domain/currency.ts';
import { jsonReply } from '../http/exchange.ts';
import { createHttpServer, type ServerOptions, type SimulatedServer } from '../http/server.ts';

/** The imitation of the source of exchange rates. */
export interface RatesServer extends SimulatedServer {
  /** Changes what a dollar buys of a currency. */
  setRate(currency: Currency, perDollar: number): void;
}

const DAY_S = 86_400;

/** What a dollar buys; a euro is $1.0912. */
const RATES: Readonly<Record<Currency, number>> = {
  USD: 1,
  EUR: 0.916422,
  UAH: 41.3527,
  RUB: 81.2446,
  GBP: 0.761837,
  PLN: 3.871245,
  KZT: 521.7713,
  CNY: 7.112,
  TRY: 42.0318,
  BRL: 5.3447,
};

/** Starts the imitation of ExchangeRate-API's open endpoint (https://www.exchangerate-api.com/docs/free), which is new every midnight. */
export async function createRatesServer(options: ServerOptions = {}): Promise<RatesServer> {
  const { now = Date.now } = options;
  const rates = { ...RATES };
  const server = await createHttpServer(
    'rates',
    ({ method, path }) =>
      method === 'GET' && path === '/v6/latest/USD'
        ? jsonReply(buildAnswer(rates, now()))
        : jsonReply({ result: 'error', 'error-type': 'unsupported-code' }, 404),
    options,
  );
  return {
    ...server,
    setRate: (currency, perDollar) => {
      rates[currency] = perDollar;
    },
  };
}

function buildAnswer(rates: Readonly<Record<Currency, number>>, now: number): object {
  const last = Math.floor(now / 1000 / DAY_S) * DAY_S;
  const next = last + DAY_S;
  return {
    result: 'success',
    provider: 'https://www.exchangerate-api.com',
    documentation: 'https://www.exchangerate-api.com/docs/free',
    terms_of_use: 'https://www.exchangerate-api.com/terms',
    time_last_update_unix: last,
    time_last_update_utc: new Date(last * 1000).toUTCString(),
    time_next_update_unix: next,
    time_next_update_utc: new Date(next * 1000).toUTCString(),
    time_eol_unix: 0,
    base_code: 'USD',
    rates,
  };
}
