import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { type Quote } from '../../src/domain/quote.ts';
import { DriftError, type RefusalKind } from '../../src/markets/answer-faults.ts';
import { decodeDepthOffers, decodeOrders } from '../../src/markets/dmarket/depth-schema.ts';
import { type DropCounts } from '../../src/markets/drop-counts.ts';
import { lockHoursOf } from '../../src/markets/dmarket/lock.ts';
import { parsePhase } from '../../src/markets/phase.ts';
import { decodeFees } from '../../src/markets/dmarket/fee-schema.ts';
import { decodeOffers } from '../../src/markets/dmarket/offer-schema.ts';
import { decodeSales } from '../../src/markets/dmarket/sale-schema.ts';
import { decodeAggregatedPrices } from '../../src/markets/dmarket/schema.ts';
import { buildLastMade } from '../../src/markets/last-made.ts';
import {
  priceSchema,
  readCents,
  readDollars,
  readMills,
  titleText,
} from '../../src/markets/price-schemas.ts';
import { assembleQuotes, type QuotePage } from '../../src/markets/quote-assembly.ts';
import { readRefusalBody } from '../../src/markets/refusal-body.ts';
import { decodeRows } from '../../src/markets/rows.ts';
import { decodeBids, decodeListings, decodePrices } from '../../src/markets/waxpeer/schema.ts';
import { buildQuote, usd } from '../support/trades.ts';

describe('amounts', () => {
  it.each([
    [readCents, '1250', 12_500],
    [readCents, 1250, 12_500],
    [readCents, '12.5', undefined],
    [readCents, '-5', undefined],
    [readCents, -5, undefined],
    [readCents, 1.5, undefined],
    [readCents, NaN, undefined],
    [readCents, Infinity, undefined],
    [readCents, '', undefined],
    [readCents, null, undefined],
    [readCents, true, undefined],
    [readMills, '27867', 27_867],
    [readMills, 27_867, 27_867],
    [readDollars, '12.50', 12_500],
    [readDollars, 12.5, 12_500],
    [readDollars, 'NaN', undefined],
    [readDollars, '1e3', undefined],
  ])('%p of %p is %p', (read, value, amount) => {
    expect(read(value)).toBe(amount);
  });

  it('never throws, and makes whole mills of whatever it accepts', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.double(), fc.bigInt().map(String)), (value) => {
        for (const read of [readCents, readMills, readDollars]) {
          const amount = read(value);
          expect(amount === undefined || (Number.isSafeInteger(amount) && amount >= 0)).toBe(true);
        }
      }),
    );
  });

  it.each([
    [0, 'bad-price'],
    [100_000_000, 'absurd-price'],
    ['99999999999', 'absurd-price'],
    [undefined, 'bad-price'],
  ])('takes %p cents for no price: %s', (value, reason) => {
    const result = z.object({ price: priceSchema(readCents) }).safeParse({ price: value });
    expect(result.error?.issues.map(({ path, message }) => [path, message])).toEqual([[['price'], reason]]);
  });
});

describe('rows', () => {
  const schema = z.object({ n: z.number({ error: 'bad-number' }) }, { error: 'bad-row' });
  const rows = (good: number, bad: number): unknown[] => [
    ...Array.from({ length: good }, (_, n) => ({ n })),
    ...Array.from({ length: bad }, () => ({ n: null })),
  ];

  it.each([
    [10, 10, 'read'],
    [9, 11, 'drift'],
    [1, 18, 'read'],
    [0, 3, 'drift'],
    [0, 2, 'read'],
    [0, 0, 'read'],
  ])('with %i good and %i bad ones is %s', async (good, bad, outcome) => {
    const decode = (): Promise<unknown> => decodeRows('rows', rows(good, bad), schema);
    if (outcome === 'drift') {
      await expect(decode()).rejects.toThrow(DriftError);
      await expect(decode()).rejects.toThrow('rows[].n: ');
    } else {
      expect(await decode()).toMatchObject({ dropped: bad === 0 ? {} : { 'bad-number': bad } });
    }
  });

  it('calls what is no object a bad row', async () => {
    const { dropped } = await decodeRows('rows', [null, { n: 1 }, 'x'], schema);
    expect(dropped).toEqual({ 'bad-row': 2 });
  });
});

describe('answers', () => {
  it('reads amounts with a point as dollars', async () => {
    const row = { title: 'A', offerBestPrice: { Currency: 'USD', Amount: '10.25' }, orderBestPrice: null };
    const { quotes } = await decodeAggregatedPrices({ aggregatedPrices: [row], nextCursor: null });
    expect(quotes[0]).toMatchObject({ bestAsk: 10_250, bestBid: null, askCount: null });
  });

  it('drops prices in another currency', async () => {
    const row = { title: 'A', offerBestPrice: { Currency: 'EUR', Amount: '1000' } };
    const { dropped } = await decodeAggregatedPrices({ aggregatedPrices: [row] });
    expect(dropped).toEqual({ 'bad-currency': 1 });
  });

  it('refuses a page of many titles on which nothing is for sale', async () => {
    const aggregatedPrices = Array.from({ length: 20 }, (_, n) => ({ title: `T${n}`, orderBestPrice: null }));
    await expect(decodeAggregatedPrices({ aggregatedPrices })).rejects.toThrow(
      'aggregatedPrices[].offerBestPrice',
    );
  });

  it('reads listings in the documented shape as well as in the one that is sent', async () => {
    const common = { title: 'A', unlockDate: null };
    const items = [
      { offerId: '1', priceCents: 1599, attributes: { ...common, cs2Attributes: { phase: 'ruby' } } },
      {
        offerId: '2',
        priceCents: '1600',
        attributes: { ...common, cs2: { phase: '', phaseTitle: 'PHASE_TITLE_PHASE_2' } },
      },
    ];
    const { values, cursor } = await decodeOffers({ items, total: '2' });
    expect(values.map(({ price, phase }) => [price, phase])).toEqual([
      [15_990, 'Ruby'],
      [16_000, 'Phase 2'],
    ]);
    expect(cursor).toBe('');
  });

  it('reads conditions of buy orders as an object or as a list', async () => {
    const any = { floatPartValue: 'any', paintSeed: '', phase: 'any', exterior: 'factory new' };
    const orders = [any, [any], { ...any, phase: 'phase-2' }, undefined].map((attributes) => ({
      price: '100',
      amount: '1',
      attributes,
    }));
    const { values } = await decodeOrders({ orders });
    expect(values.map(({ wantsMore, phase }) => [wantsMore, phase])).toEqual([
      [false, 'any'],
      [false, 'any'],
      [false, 'Phase 2'],
      [false, 'any'],
    ]);
  });

  it.each([undefined, null, [], 'text', 7, {}])('refuses %p where an answer should be', async (body) => {
    await expect(decodePrices(body)).rejects.toThrow(DriftError);
    await expect(decodeAggregatedPrices(body)).rejects.toThrow(DriftError);
    await expect(decodeListings(JSON.stringify(body))).rejects.toThrow(DriftError);
  });

  it('has words of its own for everything that a row may lack', async () => {
    const rows = [{}, { good: 1 }];
    const answers = await Promise.all<{ readonly dropped: DropCounts }>([
      decodePrices({ items: rows }),
      decodeBids({ offers: rows }),
      decodeAggregatedPrices({ aggregatedPrices: rows }),
      decodeOffers({ items: [{ offerId: '1', priceCents: 1 }, { offerId: '1' }] }),
      decodeSales({ sales: [{ price: '1' }, {}] }),
      decodeOrders({ orders: [{ price: 1 }, {}] }),
      decodeDepthOffers({ offers: [{ price: 1 }, {}] }),
      decodeFees({
        defaultFee: { fraction: '0.1' },
        reducedFees: [{ title: 'A' }, { title: 'A', fraction: '0.1', minPrice: 1, maxPrice: 2 }],
      }),
      decodeListings('{"items":{"A":[{"item_id":1},{"price":1}]}}'),
    ]);
    for (const { dropped } of answers) {
      expect(Object.values(dropped).reduce((sum, count) => sum + count, 0)).toBe(2);
      for (const reason of Object.keys(dropped)) expect(reason).toMatch(/^(bad|absurd)-[a-z]+$/);
    }
  });

  it('never fails but by drift or refusal, whatever comes', async () => {
    const decoders = [decodePrices, decodeAggregatedPrices, decodeOffers, decodeOrders];
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.jsonValue(), async (value, row) => {
        const bodies = [value, { items: [row], aggregatedPrices: [row], orders: [row] }];
        const readings = decoders.flatMap((decode) => bodies.map((body) => decode(body)));
        for (const outcome of await Promise.allSettled<unknown>(readings)) {
          if (outcome.status === 'fulfilled') continue;
          expect(['DriftError', 'RefusalError']).toContain((outcome.reason as Error).name);
        }
      }),
    );
  });
});

describe('locks', () => {
  const at = Date.UTC(2026, 10, 1);
  it.each([
    [{ unlockDate: '2026-11-02T00:30:00Z', tradeLockDays: 7 }, 25],
    [{ unlockDate: '2026-10-01T00:00:00Z' }, 0],
    [{ unlockDate: null, tradeLockDuration: '480923.14s', tradeLockDays: 0 }, 134],
    [{ tradeLockDays: 3 }, 72],
    [{ unlockDate: null }, 0],
    [{}, null],
    [{ tradeLockDuration: 'soon' }, null],
  ])('reads %j as %p hours', (given, hours) => {
    const terms = { unlockDate: undefined, tradeLockDuration: undefined, tradeLockDays: undefined, ...given };
    expect(lockHoursOf(terms, at)).toBe(hours);
  });
});

describe('phases', () => {
  it.each([
    ['PHASE_TITLE_PHASE_2', 'Phase 2'],
    ['PHASE_TITLE_BLACK_PEARL', 'Black Pearl'],
    ['black-pearl', 'Black Pearl'],
    ['Phase 4', 'Phase 4'],
    ['PHASE_TITLE_UNSPECIFIED', undefined],
    ['', undefined],
  ])('reads %p as %p', (text, phase) => {
    expect(parsePhase(text)).toBe(phase);
  });
});

describe('refusals', () => {
  it.each<readonly [unknown, RefusalKind | undefined]>([
    [{ Code: 'Unauthorized', Message: 'Unauthorized' }, 'authentication'],
    [{ code: 'InvalidSignature', message: '' }, 'authentication'],
    [{ code: 'NotEnoughBalance' }, 'insufficient-funds'],
    [{ code: 'BalanceInsufficientFunds' }, 'insufficient-funds'],
    [{ error: 'x', code: 3 }, undefined],
    [{ success: false, msg: 'wrong api' }, 'authentication'],
    [{ success: false, msBeforeNext: 10 }, 'rate-limited'],
    ['<!DOCTYPE html>', undefined],
    [undefined, undefined],
  ])('of %j means %p', (body, kind) => {
    expect(readRefusalBody(body).kind).toBe(kind);
  });
});

describe('a title', () => {
  it.each(['', 'AK-47\u0000', 'AK-47\n', 'AK-47\u0085', 'A'.repeat(301)])('is not %j', (text) => {
    expect(titleText.safeParse(text).error?.issues[0]?.message).toBe('bad-title');
  });

  it.each(['AK-47 | Redline (Field-Tested)', "★ Bowie Knife | 龍王 'x'", '🐸'])('is %j', (text) => {
    expect(titleText.parse(text)).toBe(text);
  });
});

describe('joining quotes', () => {
  const page = (...quotes: readonly Quote[]): QuotePage => ({ quotes, dropped: {} });

  it('keeps the cheaper ask of a title that comes twice', () => {
    const pages = [
      page(buildQuote('A', { bestAsk: usd(2) })),
      page(buildQuote('A', { bestAsk: usd(1) }), buildQuote('A')),
    ];
    const { quotes, dropped } = assembleQuotes(pages);
    expect([...quotes.values()].map(({ bestAsk }) => bestAsk)).toEqual([1000]);
    expect(dropped).toEqual({});
  });

  it('makes nothing twice of the same parts', () => {
    let made = 0;
    const make = buildLastMade((parts: readonly object[]) => ({ parts, made: (made += 1) }));
    const [a, b] = [{}, {}];
    expect(make('x', [a, b])).toBe(make('x', [a, b]));
    expect(make('x', [a])).not.toBe(make('y', [a]));
    expect(made).toBe(3);
  });
});
