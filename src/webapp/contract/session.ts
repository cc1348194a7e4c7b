import { z } from 'zod';
import { LANGUAGES } from '../../domain/settings.ts';
import { moment } from './values.ts';

/** What Telegram handed to the page. */
export const opening = z.object({ initData: z.string().min(1).max(4096) }).readonly();

/** Who has the page open, and in which language it speaks to them. */
export const person = z
  .object({
    role: z.enum(['owner', 'member', 'viewer']),
    language: z.enum(LANGUAGES),
    /** How the bot is called in links. */
    bot: z.string(),
  })
  .readonly();

/** A session that has begun. */
export const session = z
  .object({
    token: z.string().meta({ description: 'Goes with every other request as `Authorization: Bearer …`.' }),
    endsAt: moment,
    person,
  })
  .readonly();
