export {
  type Alert,
  type AlertContent,
  type AlertEnd,
  type DealAlert,
  type PriceAlert,
  TRACKED_FOR_MS,
} from './alert.ts';
export {
  ALERT_KINDS,
  type AlertKind,
  type AlertSettings,
  DAILY_CAPS,
  DEFAULT_ALERT_SETTINGS,
  isQuiet,
  nextDigestAt,
  type Noise,
  NOISES,
  type QuietHours,
} from './alert-settings.ts';
export { type Arming, COOLDOWN_MS, type Fired, observe, type Step } from './arming.ts';
export { composeDigest, type Digest } from './digest.ts';
export { minuteOfDay, MINUTES_PER_DAY, nextTimeOf, parseTimeZone, startOfDay } from './local-time.ts';
export { placeAlert, type Placement } from './placement.ts';
export {
  ALERT_STATES,
  type AlertCounts,
  type AlertDelivery,
  type AlertRepository,
  type AlertSettingsRepository,
  type AlertState,
  type Delivery,
  type DigestDelivery,
  type FiredWatch,
  type Firing,
  type FiringOutcome,
  type FiringPoint,
  type NewWatch,
  type WatchChange,
  type WatchRepository,
} from './ports.ts';
export {
  type DealWatch,
  isListening,
  MAX_WATCHES_PER_CHAT,
  type PriceWatch,
  type Watch,
  WATCH_GRADES,
  type WatchGrade,
  type WatchSpec,
} from './watch.ts';
export { distanceOf, type Position, positionOfDeal, positionOfPrice } from './zone.ts';
