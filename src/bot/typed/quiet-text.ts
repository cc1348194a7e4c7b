import { InputError } from '../../domain/errors.ts';
import { type AlertSettings, type QuietHours } from '../../domain/watch/index.ts';
import { parseZoneText } from './time-zone-text.ts';
import { type Translate } from '../words/translate.ts';
import { type Words } from '../words/words.ts';

/** How quiet hours are typed. */
export const QUIET_EXAMPLE = '23-8 Europe/Kyiv';

const HOURS = /^(\d{1,2})(?::(\d{2}))?\s*[-–]\s*(\d{1,2})(?::(\d{2}))?(?:\s+(\S.*))?$/;

/** Reads quiet hours with or without a time zone, a zone alone, or "off". Throws an InputError for anything else. */
export function parseQuietText(
  text: string,
  words: Pick<Words, 't' | 'format'>,
): Partial<Pick<AlertSettings, 'quiet' | 'timeZone'>> {
  const { t } = words;
  const trimmed = text.trim();
  if (/^(off|no)$/i.test(trimmed)) return { quiet: null };
  const match = HOURS.exec(trimmed);
  const zone = match === null ? trimmed : match[5];
  // What has digits was to be hours.
  if (match === null && /\d/.test(trimmed)) throw new InputError(t('error-quiet'), QUIET_EXAMPLE);
  const timeZone = zone === undefined ? undefined : parseZoneText(zone, words);
  return { ...(timeZone && { timeZone }), ...(match && { quiet: toQuietHours(match, t) }) };
}

function toQuietHours(
  [, fromHour, fromMinute = '0', toHour, toMinute = '0']: RegExpExecArray,
  t: Translate,
): QuietHours {
  const from = Number(fromHour) * 60 + Number(fromMinute);
  const to = Number(toHour) * 60 + Number(toMinute);
  const isTime = (minute: number, rest: string): boolean => minute < 24 * 60 && Number(rest) < 60;
  if (!isTime(from, fromMinute) || !isTime(to, toMinute) || from === to) {
    throw new InputError(t('error-quiet-hours'), QUIET_EXAMPLE);
  }
  return { from, to };
}
