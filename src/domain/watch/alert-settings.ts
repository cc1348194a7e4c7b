import { minuteOfDay, nextTimeOf } from './local-time.ts';

/** What an alert is about; each kind can be as loud as the chat likes. */
export const ALERT_KINDS = ['price', 'deal', 'digest'] as const;

/** One such kind. */
export type AlertKind = (typeof ALERT_KINDS)[number];

/** How an alert arrives: with a sound, without one, or not at all. */
export const NOISES = ['loud', 'silent', 'off'] as const;

/** One such way. */
export type Noise = (typeof NOISES)[number];

/** The hours in which a chat wants no alerts, in minutes of its day; the second may be before the first. */
export interface QuietHours {
  readonly from: number;
  readonly to: number;
}

/** When and how a chat wants its alerts. */
export interface AlertSettings {
  /** A name of the IANA database. */
  readonly timeZone: string;
  /** Null is that alerts come at any hour. */
  readonly quiet: QuietHours | null;
  /** Alerts of one calendar day beyond which the next ones wait for the morning's digest. */
  readonly dailyCap: number;
  readonly noise: Readonly<Record<AlertKind, Noise>>;
}

/** How many alerts a day a chat can ask for. */
export const DAILY_CAPS = [5, 10, 20, 50, 100] as const;

/** What a chat gets before it says otherwise. */
export const DEFAULT_ALERT_SETTINGS: AlertSettings = {
  timeZone: 'UTC',
  quiet: null,
  dailyCap: 20,
  noise: { price: 'loud', deal: 'loud', digest: 'silent' },
};

/** When a chat without quiet hours gets what was held back, in minutes of its day. */
const MORNING = 8 * 60;

/** True iff the chat wants no alerts at this moment. Hours that end when they begin are none. */
export function isQuiet({ quiet, timeZone }: Pick<AlertSettings, 'quiet' | 'timeZone'>, at: number): boolean {
  if (quiet === null) return false;
  const minute = minuteOfDay(timeZone, at);
  const { from, to } = quiet;
  return from <= to ? minute >= from && minute < to : minute >= from || minute < to;
}

/** When the chat's next digest is due: at the end of its quiet hours, or at eight in the morning. */
export function nextDigestAt(
  { quiet, timeZone }: Pick<AlertSettings, 'quiet' | 'timeZone'>,
  after: number,
): number {
  return nextTimeOf(timeZone, quiet?.to ?? MORNING, after);
}
