import { z } from 'zod';
import { GRADES } from '../../domain/confidence.ts';
import { CURRENCIES, FOREIGN_CURRENCIES } from '../../domain/currency.ts';
import { PRESET_NAMES } from '../../domain/presets.ts';
import { DIRECTION_CHOICES, LANGUAGES } from '../../domain/settings.ts';
import { ALERT_KINDS, DAILY_CAPS, NOISES } from '../../domain/watch/index.ts';
import { STEPPED_FIELDS, TYPED_FIELDS } from '../../bot/callbacks/settings-callbacks.ts';
import { basisPoints, game, grade, itemKey, mills, moment } from './values.ts';
import { alertSettings } from './watches.ts';

const direction = z.enum(DIRECTION_CHOICES);
const language = z.enum(LANGUAGES);
const currency = z.enum(CURRENCIES);

const chatSettings = z
  .object({
    game,
    direction,
    minNet: mills,
    minRoi: basisPoints,
    minRoiPerDay: basisPoints,
    minPrice: mills,
    maxPrice: mills,
    minSales: z.int(),
    /** Null is a lock of any length. */
    maxLockDays: z.int().nullable(),
    minGrade: grade,
    /** Null is no limit. */
    budget: mills.nullable(),
    costs: z
      .object({
        included: z.boolean(),
        depositRate: basisPoints,
        depositFlat: mills,
        withdrawalRate: basisPoints,
        withdrawalFlat: mills,
      })
      .readonly(),
    language,
    currency,
  })
  .readonly()
  .meta({ id: 'Settings' });

/** What one dollar is in another currency. */
export const exchangeRate = z
  .object({ currency: z.enum(FOREIGN_CURRENCIES), microsPerDollar: z.number(), at: moment })
  .readonly();

/** All that somebody set. */
export const settings = z
  .object({
    now: moment,
    settings: chatSettings,
    /** The preset that the filters are; null for a choice of one's own. */
    preset: z.enum(PRESET_NAMES).nullable(),
    /** Null for dollars alone, and where no rate is known. */
    rate: exchangeRate.nullable(),
    alerts: alertSettings,
    hidden: z
      .object({
        most: z.int(),
        /** The newest first. */
        entries: z
          .array(
            z
              .object({
                id: z.int(),
                kind: z.enum(['item', 'pattern']),
                game: game.nullable(),
                text: z.string(),
              })
              .readonly(),
          )
          .readonly(),
      })
      .readonly(),
  })
  .readonly();

/** As much as somebody types into one field. */
const text = z.string().max(100);

/** One change, as the chat's buttons and questions make it. */
export const settingsChange = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('game'), game }),
    z.object({ kind: z.literal('direction'), direction }),
    z.object({ kind: z.literal('preset'), preset: z.enum(PRESET_NAMES) }),
    z.object({ kind: z.literal('grade'), grade: z.enum(GRADES) }),
    z.object({ kind: z.literal('step'), field: z.enum(STEPPED_FIELDS), step: z.enum(['up', 'down']) }),
    z.object({ kind: z.literal('typed'), field: z.enum(TYPED_FIELDS), text }),
    z.object({ kind: z.literal('language'), language }),
    z.object({ kind: z.literal('currency'), currency }),
    z.object({ kind: z.literal('noise'), alerts: z.enum(ALERT_KINDS), noise: z.enum(NOISES) }),
    z.object({ kind: z.literal('cap'), cap: z.literal(DAILY_CAPS) }),
    z.object({ kind: z.literal('answer'), question: z.enum(['zone', 'hours', 'pattern']), text }),
    z.object({ kind: z.literal('hide'), game, key: itemKey }),
    z.object({ kind: z.literal('show'), hidden: z.int().positive() }),
    z.object({ kind: z.literal('reset') }),
  ])
  .meta({ description: 'One change of settings; what is typed is read as in the chat.' });

/** A file of settings. */
export const settingsFile = z.object({ filename: z.string(), content: z.string() }).readonly();

/** A file of settings that somebody has chosen. */
export const chosenFile = z.object({ content: z.string().min(1) }).readonly();

const counts = z.object({ watches: z.int(), hidden: z.int() }).readonly();

/** What a file holds, and what would be lost by it. */
export const weighedFile = z.object({ holds: counts, lost: counts }).readonly();
