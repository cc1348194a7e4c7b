import { basisPoints } from '../../src/domain/money.ts';
import { parseTitle } from '../../src/domain/title.ts';
import {
  type Alert,
  type DealAlert,
  type DealWatch,
  type PriceAlert,
  type PriceWatch,
} from '../../src/domain/watch/index.ts';
import { NOW, usd } from './trades.ts';

/** The item that the tests watch. */
export const REDLINE = parseTitle('AK-47 | Redline (Field-Tested)').key;

/** A watch for an ask below $21 on DMarket. */
export function buildPriceWatch(changes: Partial<PriceWatch> = {}): PriceWatch {
  return {
    kind: 'price',
    game: 'csgo',
    key: REDLINE,
    market: 'dmarket',
    relation: 'below',
    price: usd(21),
    ...changes,
  };
}

/** A watch for any deal that earns a dollar and 5 %. */
export function buildDealWatch(changes: Partial<DealWatch> = {}): DealWatch {
  return {
    kind: 'deal',
    game: 'csgo',
    key: null,
    minNet: usd(1),
    minRoi: basisPoints(500),
    minGrade: 'C',
    direction: 'both',
    minPrice: usd(1),
    maxPrice: usd(300),
    ...changes,
  };
}

/** An ask of $20.50 on DMarket. */
export function buildPriceAlert(changes: Partial<PriceAlert> = {}): PriceAlert {
  return {
    ...buildPriceWatch(),
    name: 'AK-47 | Redline (Field-Tested)',
    ask: usd(20.5),
    observedAt: NOW,
    ...changes,
  };
}

/** A deal that earns $1.99 and 9.29 %. */
export function buildDealAlert(
  changes: Partial<Omit<DealAlert, 'roi'>> & { readonly roi?: number } = {},
): DealAlert {
  const { roi = 929, ...rest } = changes;
  return {
    kind: 'deal',
    game: 'csgo',
    key: REDLINE,
    name: 'AK-47 | Redline (Field-Tested)',
    buyOn: 'dmarket',
    sellOn: 'waxpeer',
    buyPrice: usd(21.4),
    sellPrice: usd(24.89),
    net: usd(1.99),
    roi: basisPoints(roi),
    grade: 'B',
    minNet: usd(1),
    minRoi: basisPoints(500),
    observedAt: NOW,
    ...rest,
  };
}

/** An alert that was made just now. */
export function buildAlert(changes: Partial<Alert> = {}): Alert {
  return {
    id: 1,
    chatId: 42,
    watchId: 1,
    content: buildDealAlert(),
    createdAt: NOW,
    end: null,
    messageId: null,
    isUnsure: false,
    ...changes,
  };
}
