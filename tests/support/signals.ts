import { type Prediction, type ShownDeal, type Signal } from '../../src/domain/ledger/index.ts';
import { basisPoints } from '../../src/domain/money.ts';
import { type ItemKey } from '../../src/domain/title.ts';
import { NOW, usd } from './trades.ts';

/** Milliseconds in a minute, an hour and a day. */
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** A deal to buy on DMarket for $20 and to sell on Waxpeer for $24 within 16 days, 7 of them locked. */
export function buildPrediction(changes: Partial<Prediction> = {}): Prediction {
  const sellOn = changes.sellOn ?? 'waxpeer';
  return {
    game: 'csgo',
    key: 'AK-47 | Redline (Field-Tested)' as ItemKey,
    buyOn: 'dmarket',
    sellOn,
    name: 'AK-47 | Redline (Field-Tested)',
    sellTitle: 'AK-47 | Redline (Field-Tested)',
    buyPrice: usd(20),
    sellPrice: usd(24),
    cost: usd(20),
    net: usd(2.56),
    roi: basisPoints(1280),
    saleTerms: {
      sellOn,
      sellerRate: basisPoints(600),
      minimumFee: usd(0),
      withdrawalRate: basisPoints(0),
      withdrawalFlat: usd(0),
    },
    grade: 'A',
    shownAt: NOW,
    shownIn: 'scan',
    sellableAt: NOW + 7 * DAY,
    endsAt: NOW + 16 * DAY,
    saleMs: 2 * DAY,
    ...changes,
  };
}

/** The deal behind that prediction. */
export function buildDeal(changes: Partial<ShownDeal> & { readonly title?: string } = {}): ShownDeal {
  const { title = 'AK-47 | Redline (Field-Tested)', ...rest } = changes;
  const sellOn = changes.sellOn ?? 'waxpeer';
  const { buyOn, buyPrice, sellPrice, cost, net, roi, saleTerms } = buildPrediction({ sellOn });
  return {
    buyOn,
    sellOn,
    key: title as ItemKey,
    name: title,
    titles: { dmarket: title, waxpeer: title },
    buyPrice,
    sellPrice,
    profit: { cost, net, roi },
    saleTerms,
    cycle: { lockHours: 168, saleDays: 2, days: 16 },
    confidence: { scored: 'A' },
    ...rest,
  };
}

/** The same as it stands on record. */
export function buildSignal(changes: Partial<Signal> = {}): Signal {
  return { id: 1, ...buildPrediction(changes) };
}
