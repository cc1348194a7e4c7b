import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/** Whoever opened the page, as Telegram vouches for them. */
export interface Opening {
  readonly userId: number;
  readonly languageCode: string | undefined;
  /** What no other opening has. */
  readonly id: string;
}

/** Why an opening is not believed: it was not signed by Telegram for this bot, or too long ago. */
export type OpeningFault = 'forged' | 'expired';

/** What an opening is judged by. */
export interface OpeningJudge {
  readonly botToken: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Telegram asks to refuse what is old but leaves open what that is: nobody takes longer from the tap to the page. */
const MAX_AGE_MS = 15 * 60_000;
/** As far as two well-kept clocks may differ. */
const MAX_AHEAD_MS = 5 * 60_000;

const HASH = /^[0-9a-f]{64}$/;

const userSchema = z.object({
  id: z.int().positive(),
  language_code: z.string().optional(),
});

/**
 * Verifies what Telegram hands to a Mini App by the scheme of its documentation
 * (https://core.telegram.org/bots/webapps#validating-data-received-via-the-mini-app), and how old it is.
 */
export function verifyInitData(text: string, { botToken, now }: OpeningJudge): Opening | OpeningFault {
  const fields = new URLSearchParams(text);
  const hash = fields.get('hash') ?? '';
  fields.delete('hash');
  if (!HASH.test(hash) || hasTwice(fields) || !isSame(hash, signFields(fields, botToken))) return 'forged';
  const user = readUser(fields.get('user'));
  const signedAt = Number(fields.get('auth_date') ?? NaN) * 1000;
  if (user === undefined || !Number.isSafeInteger(signedAt)) return 'forged';
  const age = now() - signedAt;
  if (age > MAX_AGE_MS || age < -MAX_AHEAD_MS) return 'expired';
  return { userId: user.id, languageCode: user.language_code, id: hash };
}

/** A field that comes twice could be read as one thing and signed as another. */
function hasTwice(fields: URLSearchParams): boolean {
  return new Set(fields.keys()).size !== fields.size;
}

function signFields(fields: URLSearchParams, botToken: string): string {
  const lines = Array.from(fields, ([name, value]) => `${name}=${value}`).toSorted();
  const key = createHmac('sha256', 'WebAppData').update(botToken).digest();
  return createHmac('sha256', key).update(lines.join('\n')).digest('hex');
}

function isSame(given: string, wanted: string): boolean {
  return timingSafeEqual(Buffer.from(given, 'hex'), Buffer.from(wanted, 'hex'));
}

function readUser(text: string | null): z.output<typeof userSchema> | undefined {
  try {
    return userSchema.safeParse(JSON.parse(text ?? '')).data;
  } catch {
    return undefined;
  }
}
