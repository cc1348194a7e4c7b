import { z } from 'zod';
import { DIRECTION_CHOICES } from '../../domain/settings.ts';
import { NOISES, WATCH_GRADES } from '../../domain/watch/index.ts';
import { basisPoints, game, itemKey, market, mills, moment } from './values.ts';

const relation = z.enum(['below', 'above']);
const direction = z.enum(DIRECTION_CHOICES);
const watchGrade = z.enum(WATCH_GRADES);

const priceSpec = z
  .object({ kind: z.literal('price'), game, key: itemKey, market, relation, price: mills })
  .readonly();

const dealSpec = z
  .object({
    kind: z.literal('deal'),
    game,
    /** Null is any item. */
    key: itemKey.nullable(),
    minNet: mills,
    minRoi: basisPoints,
    minGrade: watchGrade,
    direction,
    minPrice: mills,
    maxPrice: mills,
  })
  .readonly()
  .meta({ id: 'DealWatch' });

/** One watch with how near it is. */
export const watch = z
  .object({
    id: z.int(),
    /** The whole name of its item; null for any item. */
    name: z.string().nullable(),
    spec: z.discriminatedUnion('kind', [priceSpec, dealSpec]),
    paused: z.boolean(),
    mutedUntil: moment.nullable(),
    createdAt: moment,
    /** When it fired, if it was not armed again since. */
    firedAt: moment.nullable(),
    /** What the price list in memory says; null where none does, and for deals. */
    price: z.object({ ask: mills.nullable(), observedAt: moment }).readonly().nullable(),
  })
  .readonly()
  .meta({ id: 'Watch' });

const minute = z.int();
const noise = z.enum(NOISES);

/** When and how somebody is alerted. */
export const alertSettings = z
  .object({
    timeZone: z.string(),
    /** In minutes of the day. */
    quiet: z.object({ from: minute, to: minute }).readonly().nullable(),
    dailyCap: z.int(),
    noise: z.object({ price: noise, deal: noise, digest: noise }).readonly(),
  })
  .readonly()
  .meta({ id: 'AlertSettings' });

/** All that somebody waits for. */
export const watches = z
  .object({
    now: moment,
    /** How many there may be. */
    most: z.int(),
    /** What a watch for deals wants unless said otherwise: what the person's scans want. */
    usual: dealSpec,
    watches: z.array(watch).readonly(),
    alerts: alertSettings,
  })
  .readonly();

/** As much as somebody types into one field. */
const typed = z.string().max(100);

const wanted = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('price'), market, relation, price: typed }),
    z.object({
      kind: z.literal('deal'),
      minGrade: watchGrade,
      direction,
      minNet: typed,
      minRoi: typed,
      minPrice: typed,
      maxPrice: typed,
    }),
  ])
  .meta({ description: 'What is waited for, with amounts and returns as a person types them.' });

/** Something new to wait for. */
export const newWatch = z.object({ game, key: itemKey.nullable(), wanted }).readonly();

/** What may change of a watch. */
export const watchChange = z.object({ paused: z.boolean().optional(), wanted: wanted.optional() }).readonly();

/** The number of something of the person's own, as it stands in a path. */
export const ownId = z.object({ id: z.coerce.number<string>().pipe(z.int().positive()) }).readonly();

/** What an item is searched by. */
export const itemSearch = z.object({ game, text: z.string().min(1).max(100) }).readonly();

/** Items whose names answer a search, best first. */
export const foundItems = z
  .object({
    items: z
      .array(
        z
          .object({
            key: itemKey,
            name: z.string(),
            /** The lowest ask of each market, as far as its list is in memory. */
            asks: z.object({ dmarket: mills.nullable(), waxpeer: mills.nullable() }).readonly(),
          })
          .readonly(),
      )
      .readonly(),
    /** True iff there are more than are told. */
    isCut: z.boolean(),
  })
  .readonly();

/** That something was done. */
export const done = z.object({}).readonly();
