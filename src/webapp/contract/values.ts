import { z } from 'zod';
import { GRADES } from '../../domain/confidence.ts';
import { GAMES } from '../../domain/game.ts';
import { type BasisPoints, type Mills } from '../../domain/money.ts';
import { type ItemKey } from '../../domain/title.ts';
import { MARKET_IDS } from '../../domain/venue.ts';

/** Money in thousandths of a US dollar. */
export const mills = z
  .int()
  .meta({ id: 'Mills', description: 'Money in thousandths of a US dollar.' }) as unknown as z.ZodType<Mills>;

/** A share in hundredths of a percent. */
export const basisPoints = z.int().meta({
  id: 'BasisPoints',
  description: 'A share in hundredths of a percent.',
}) as unknown as z.ZodType<BasisPoints>;

/** A moment in milliseconds since 1970. */
export const moment = z.number().meta({ id: 'Moment', description: 'Milliseconds since 1970, in UTC.' });

/** The name under which an item is known on both markets. */
export const itemKey = z.string().min(1).max(200).meta({
  id: 'ItemKey',
  description: "An item's name as both markets are joined by it, with its phase.",
}) as unknown as z.ZodType<ItemKey>;

/** A market. */
export const market = z.enum(MARKET_IDS).meta({ id: 'Market' });

/** A game. */
export const game = z.enum(GAMES).meta({ id: 'Game' });

/** How sure a prediction is. */
export const grade = z.enum(GRADES).meta({ id: 'Grade' });

/** Something for each market. */
export function perMarket<Schema extends z.ZodType>(
  schema: Schema,
): z.ZodReadonly<z.ZodObject<Record<'dmarket' | 'waxpeer', Schema>>> {
  return z.object({ dmarket: schema, waxpeer: schema }).readonly();
}

/** Something for each market that told it. */
export function perAnsweringMarket<Schema extends z.ZodType>(
  schema: Schema,
): z.ZodReadonly<z.ZodObject<Record<'dmarket' | 'waxpeer', z.ZodOptional<Schema>>>> {
  return z.object({ dmarket: schema.optional(), waxpeer: schema.optional() }).readonly();
}

/** One way through the markets with an item. */
export const itemWay = z.object({ game, key: itemKey, buyOn: market }).readonly();
