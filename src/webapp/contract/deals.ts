import { z } from 'zod';
import { DOUBTS, type Doubt } from '../../domain/confidence.ts';
import { exchangeRate } from './settings.ts';
import {
  basisPoints,
  game,
  grade,
  itemKey,
  market,
  mills,
  moment,
  perAnsweringMarket,
  perMarket,
} from './values.ts';

const direction = { buyOn: market, sellOn: market };
const days = z.number().nullable();

/** One trade in the table: what it is sorted and filtered by. */
export const dealRow = z
  .object({
    key: itemKey,
    name: z.string(),
    ...direction,
    buyPrice: mills,
    sellPrice: mills,
    net: mills,
    roi: basisPoints,
    netPerDay: mills.nullable(),
    days,
    /** What is left if it is sold to the best bid at once. */
    instant: mills.nullable(),
    grade,
    score: z.int(),
    rank: z.number(),
    /** When its listings were looked at; null when only the price lists are known. */
    checkedAt: moment.nullable(),
    isTooGood: z.boolean(),
  })
  .readonly()
  .meta({ id: 'DealRow' });

const failure = z
  .object({
    market,
    /** What is wrong, in the person's language. */
    message: z.string(),
  })
  .readonly();

/** All trades that pass the person's settings. */
export const deals = z
  .object({
    game,
    /** When this was worked out; ages are told from it. */
    now: moment,
    observedAt: perAnsweringMarket(moment),
    compared: z.int(),
    rows: z.array(dealRow).readonly(),
    /** True iff there were more than a page can hold. */
    isCut: z.boolean(),
    failures: z.array(failure).readonly(),
    scan: z
      .object({
        isRunning: z.boolean(),
        /** When the last scan of the game ended; null if there was none yet. */
        at: moment.nullable(),
      })
      .readonly(),
    /** What the person wants to see, in words. */
    filter: z.string(),
  })
  .readonly();

const exit = z.object({ price: mills, net: mills, roi: basisPoints }).readonly();

const confidence = z
  .object({
    score: z.int(),
    scored: grade,
    grade,
    doubts: z.array(z.enum(Object.keys(DOUBTS) as [Doubt, ...Doubt[]])).readonly(),
    record: z.object({ hits: z.int(), judged: z.int() }).readonly().nullable(),
  })
  .readonly();

const cycle = z
  .object({
    lockHours: z.number(),
    isLockTold: z.boolean(),
    rate: z.object({ perDay: z.number(), isEstimated: z.boolean() }).readonly().nullable(),
    saleDays: days,
    /** From 0 to 1. */
    soldInWeek: z.number().nullable(),
    holdDays: z.number(),
    days,
    daysListedLocked: days,
  })
  .readonly();

const feeSource = z.enum(['account', 'table', 'assumed']);

/** One trade with its whole arithmetic. */
export const dealDetails = z
  .object({
    key: itemKey,
    name: z.string(),
    ...direction,
    buyPrice: mills,
    sellPrice: mills,
    sellBasis: z.enum(['sales', 'history', 'discount']),
    lowestAsk: mills,
    profit: z
      .object({
        cost: mills,
        sellerFee: mills,
        sellerRate: basisPoints,
        proceeds: mills,
        net: mills,
        roi: basisPoints,
      })
      .readonly(),
    exits: z
      .object({
        bid: exit.nullable(),
        undercut: exit,
        median: exit.nullable(),
        medianOf: z.enum(['sales', 'asks']),
      })
      .readonly(),
    breakEven: mills,
    cushion: basisPoints,
    cycle,
    risked: exit,
    confidence,
    quantity: z
      .object({
        units: z.int(),
        limitedBy: z.enum(['listings', 'profit', 'sales', 'budget']),
        cost: mills,
        net: mills,
      })
      .readonly()
      .nullable(),
    askCounts: perMarket(z.number().nullable()),
    observedAt: perMarket(moment),
    sellFee: z.object({ source: feeSource, observedAt: moment }).readonly(),
    costsIncluded: z.boolean(),
    warnings: z.array(z.enum(['too-good', 'buy-rising', 'buy-falling'])).readonly(),
    checked: z.object({ at: moment, atThisPrice: z.int() }).readonly().nullable(),
  })
  .readonly()
  .meta({ id: 'Deal' });

/** The card of a trade. */
export const dealCard = z
  .object({
    game,
    now: moment,
    deal: dealDetails,
    urls: perMarket(z.string()),
    /** What one dollar is in the person's own currency; null for who reads dollars alone or where no rate is known. */
    exchange: exchangeRate.nullable(),
  })
  .readonly();
