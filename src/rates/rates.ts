import {
  type ExchangeRate,
  type ExchangeRates,
  type ForeignCurrency,
  isFarFrom,
  isRateTooOld,
  type RateRepository,
} from '../domain/currency.ts';
import { type Logger } from '../domain/logger.ts';
import { createHttpClient, type HttpClient, type HttpClientOptions } from '../toolkit/index.ts';
import { decodeAnswer } from './answer.ts';
import { ASK_AGAIN_MS, DEADLINE_MS, LATEST_ROUTE, MAX_ANSWER_BYTES, NEW_EVERY_MS } from './constants.ts';

/** What the rates are created with. */
export interface RatesOptions {
  /** Without a slash at the end. */
  readonly baseUrl: string;
  /** Holds what was accepted, also over a restart. */
  readonly repository: RateRepository;
  readonly logger: Logger;
  readonly telemetry?: Pick<HttpClientOptions, 'observers' | 'retryHooks'>;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** Exchange rates, to be closed after use. */
export interface Rates extends ExchangeRates {
  readonly close: () => Promise<void>;
}

/**
 * Creates the rates. The source is asked when somebody wants a rate and the known one is a day old; what is known
 * stands in for what cannot be read or believed until it is too old.
 */
export async function createRates(options: RatesOptions): Promise<Rates> {
  const { repository, logger, now = Date.now } = options;
  const client = await createSourceClient(options);
  const known = new Map<ForeignCurrency, ExchangeRate>();
  let loading: Promise<void> | undefined;
  let refreshing: Promise<void> | undefined;
  let askedAt = -Infinity;

  const load = async (): Promise<void> => {
    for (const rate of await repository.list()) known.set(rate.currency, rate);
  };
  const refresh = async (): Promise<void> => {
    askedAt = now();
    try {
      const accepted = accept(await read(client, now(), logger), { known, now: now(), logger });
      for (const rate of accepted) known.set(rate.currency, rate);
      await repository.save(accepted);
    } catch (error) {
      logger.warn({ error }, 'exchange rates could not be read');
    }
  };
  const isDue = (currency: ForeignCurrency): boolean => {
    const at = known.get(currency)?.at ?? -Infinity;
    return now() - at >= NEW_EVERY_MS && now() - askedAt >= ASK_AGAIN_MS;
  };
  return {
    find: async (currency) => {
      loading ??= load().catch((error: unknown) => {
        loading = undefined;
        throw error;
      });
      await loading;
      if (refreshing === undefined && isDue(currency)) {
        refreshing = refresh().finally(() => {
          refreshing = undefined;
        });
      }
      await refreshing;
      const rate = known.get(currency);
      return rate === undefined || isRateTooOld(rate, now()) ? null : rate;
    },
    close: () => client.close(),
  };
}

/** Nothing is cached here: an answer is kept only after it was believed. */
function createSourceClient({ baseUrl, logger, telemetry }: RatesOptions): Promise<HttpClient> {
  return createHttpClient({
    ...telemetry,
    baseURL: baseUrl,
    headers: { 'user-agent': 'Skinspread' },
    cache: false,
    retry: { maxAttempts: 2, deadlineMs: DEADLINE_MS },
    maxResponseBytes: MAX_ANSWER_BYTES,
    logger,
  });
}

async function read(client: HttpClient, now: number, logger: Logger): Promise<readonly ExchangeRate[]> {
  const { data } = await client.get(LATEST_ROUTE, { responseType: 'json' });
  const { rates, implausible } = decodeAnswer(data, now);
  if (implausible.length > 0) logger.warn({ currencies: implausible }, 'implausible exchange rates');
  return rates;
}

interface Known {
  readonly known: ReadonlyMap<ForeignCurrency, ExchangeRate>;
  readonly now: number;
  readonly logger: Logger;
}

/** Leaves out what is older than what is known, and what has moved too far from it to be believed. */
function accept(rates: readonly ExchangeRate[], { known, now, logger }: Known): readonly ExchangeRate[] {
  return rates.filter((rate) => {
    const last = known.get(rate.currency);
    if (last === undefined || isRateTooOld(last, now)) return true;
    if (!isFarFrom(rate, last)) return rate.at >= last.at;
    const { currency, microsPerDollar } = rate;
    logger.warn(
      { currency, microsPerDollar, known: last.microsPerDollar },
      'an exchange rate has moved too far to be believed',
    );
    return false;
  });
}
