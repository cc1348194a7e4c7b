import { type Kysely } from 'kysely';
import { FOREIGN_CURRENCIES, type RateRepository } from '../domain/currency.ts';
import { type Database } from './tables.ts';

/** The exchange rates in a database; one of a currency that this version does not know is not listed. */
export function buildRateRepository(db: Kysely<Database>): RateRepository {
  return {
    list: async () => {
      const rows = await db.selectFrom('exchange_rates').selectAll().execute();
      return FOREIGN_CURRENCIES.flatMap((currency) =>
        rows
          .filter((row) => row.currency === currency)
          .map((row) => ({ currency, microsPerDollar: row.micros_per_dollar, at: row.at })),
      );
    },
    save: async (rates) => {
      if (rates.length === 0) return;
      await db
        .insertInto('exchange_rates')
        .values(
          rates.map(({ currency, microsPerDollar, at }) => ({
            currency,
            micros_per_dollar: microsPerDollar,
            at,
          })),
        )
        .onConflict((conflict) =>
          conflict.column('currency').doUpdateSet((excluded) => ({
            micros_per_dollar: excluded.ref('excluded.micros_per_dollar'),
            at: excluded.ref('excluded.at'),
          })),
        )
        .execute();
    },
  };
}
