import { type AlertKind, type AlertSettings, isQuiet, nextDigestAt } from './alert-settings.ts';

/** What becomes of a new alert: it is sent now, waits for the digest, or is not wanted. */
export type Placement =
  | { readonly state: 'due' }
  | { readonly state: 'held'; readonly until: number }
  | { readonly state: 'unwanted' };

/** Decides when an alert is sent; `sentToday` counts those of the chat's calendar day that did not have to wait. */
export function placeAlert(
  kind: Exclude<AlertKind, 'digest'>,
  settings: AlertSettings,
  sentToday: number,
  now: number,
): Placement {
  if (settings.noise[kind] === 'off') return { state: 'unwanted' };
  if (!isQuiet(settings, now) && sentToday < settings.dailyCap) return { state: 'due' };
  if (settings.noise.digest === 'off') return { state: 'unwanted' };
  return { state: 'held', until: nextDigestAt(settings, now) };
}
