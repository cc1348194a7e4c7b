import { z } from 'zod';
import { GAMES } from '../../domain/game.ts';
import { basisPoints, mills } from '../../domain/money.ts';
import { DIRECTION_CHOICES } from '../../domain/settings.ts';
import { type ItemKey } from '../../domain/title.ts';
import { MARKET_IDS } from '../../domain/venue.ts';
import { type AlertContent, WATCH_GRADES, type WatchSpec } from '../../domain/watch/index.ts';

const amount = z.int().transform(mills);
const rate = z.int().transform(basisPoints);
const key = z.string().transform((text) => text as ItemKey);
const game = z.enum(GAMES);
const market = z.enum(MARKET_IDS);

const bound = { market, relation: z.enum(['below', 'above']), price: amount };
const wanted = { minNet: amount, minRoi: rate };

const specSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('price'), game, key, ...bound }),
  z.object({
    kind: z.literal('deal'),
    game,
    key: key.nullable(),
    ...wanted,
    minGrade: z.enum(WATCH_GRADES),
    direction: z.enum(DIRECTION_CHOICES),
    minPrice: amount,
    maxPrice: amount,
  }),
]);

const contentSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('price'),
    game,
    key,
    name: z.string(),
    ...bound,
    ask: amount,
    observedAt: z.int(),
  }),
  z.object({
    kind: z.literal('deal'),
    game,
    key,
    name: z.string(),
    buyOn: market,
    sellOn: market,
    buyPrice: amount,
    sellPrice: amount,
    net: amount,
    roi: rate,
    grade: z.enum(WATCH_GRADES),
    ...wanted,
    observedAt: z.int(),
  }),
]);

/** Reads what a watch waits for; undefined for what another version wrote and this one does not know. */
export function decodeSpec(text: string): WatchSpec | undefined {
  return decode(specSchema, text);
}

/** Reads what an alert says; undefined for what another version wrote and this one does not know. */
export function decodeContent(text: string): AlertContent | undefined {
  return decode(contentSchema, text);
}

function decode<T>(schema: z.ZodType<T>, text: string): T | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
