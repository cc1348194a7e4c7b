import { z } from 'zod';
import { GRADES } from '../../domain/confidence.ts';
import { CURRENCIES } from '../../domain/currency.ts';
import { GAMES } from '../../domain/game.ts';
import { LEAST_LOCK_DAYS } from '../../domain/gates/index.ts';
import { MAX_HIDDEN, MAX_PATTERNS, parsePattern } from '../../domain/hidden-items.ts';
import { basisPoints, mills } from '../../domain/money.ts';
import { DIRECTION_CHOICES, LANGUAGES } from '../../domain/settings.ts';
import { type ItemKey } from '../../domain/title.ts';
import { MARKET_IDS } from '../../domain/venue.ts';
import {
  MAX_WATCHES_PER_CHAT,
  MINUTES_PER_DAY,
  NOISES,
  parseTimeZone,
  WATCH_GRADES,
} from '../../domain/watch/index.ts';

const amount = z.int().min(0).max(1_000_000_000).transform(mills);
const rate = z.int().min(0).max(100_000).transform(basisPoints);
const game = z.enum(GAMES);
const key = z
  .string()
  .min(1)
  .max(200)
  .transform((text) => text as ItemKey);

const range = { minPrice: amount, maxPrice: amount };
const isRange = ({ minPrice, maxPrice }: { minPrice: number; maxPrice: number }): boolean =>
  minPrice <= maxPrice;
const NO_RANGE = { path: ['maxPrice'], message: 'below minPrice' };

const settings = z
  .strictObject({
    game,
    direction: z.enum(DIRECTION_CHOICES),
    minNet: amount,
    minRoi: rate,
    minRoiPerDay: rate,
    ...range,
    minSales: z.int().min(0).max(1000),
    maxLockDays: z.int().min(LEAST_LOCK_DAYS).max(60).nullable(),
    minGrade: z.enum(GRADES),
    budget: amount.nullable(),
    costs: z.strictObject({
      included: z.boolean(),
      depositRate: rate,
      depositFlat: amount,
      withdrawalRate: rate,
      withdrawalFlat: amount,
    }),
    language: z.enum(LANGUAGES).nullable(),
    // Files of earlier versions have none.
    currency: z.enum(CURRENCIES).default('USD'),
  })
  .refine(isRange, NO_RANGE);

const minute = z.int().min(0).lt(MINUTES_PER_DAY);
const noise = z.enum(NOISES);

const alerts = z.strictObject({
  timeZone: z
    .string()
    .max(60)
    .refine((name) => parseTimeZone(name) !== undefined),
  quiet: z.strictObject({ from: minute, to: minute }).nullable(),
  dailyCap: z.int().min(1).max(1000),
  noise: z.strictObject({ price: noise, deal: noise, digest: noise }),
});

const hidden = z
  .array(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('item'), game, key }),
      z.strictObject({
        kind: z.literal('pattern'),
        pattern: z.string().refine((text) => parsePattern(text) === text),
      }),
    ]),
  )
  .max(MAX_HIDDEN)
  .refine((entries) => entries.filter(({ kind }) => kind === 'pattern').length <= MAX_PATTERNS);

const spec = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('price'),
    game,
    key,
    market: z.enum(MARKET_IDS),
    relation: z.enum(['below', 'above']),
    price: amount,
  }),
  z
    .strictObject({
      kind: z.literal('deal'),
      game,
      key: key.nullable(),
      minNet: amount,
      minRoi: rate,
      minGrade: z.enum(WATCH_GRADES),
      direction: z.enum(DIRECTION_CHOICES),
      ...range,
    })
    .refine(isRange, NO_RANGE),
]);

/** What names such a file, and the form of it that this version writes. */
export const BACKUP_FORMAT = 'skinspread-settings';
export const BACKUP_VERSION = 1;

/** A whole file; whatever it should not have is refused, so that nothing is lost without a word. */
export const backupSchema = z.strictObject({
  format: z.literal(BACKUP_FORMAT),
  version: z.literal(BACKUP_VERSION),
  settings,
  alerts,
  hidden,
  // Files of earlier versions tell of no topics.
  group: z
    .string()
    .regex(/^[0-9a-f]{12}$/)
    .nullable()
    .default(null),
  watches: z
    .array(z.strictObject({ spec, paused: z.boolean(), topicId: z.int().min(1).nullable().default(null) }))
    .max(MAX_WATCHES_PER_CHAT),
});
