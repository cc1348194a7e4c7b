import { type AlertKind, type AlertSettings, DAILY_CAPS, NOISES } from '../../../domain/watch/index.ts';

/** The next larger number of alerts a day, and after the largest the smallest. */
export function nextCap({ dailyCap }: AlertSettings): Partial<AlertSettings> {
  return { dailyCap: DAILY_CAPS.find((cap) => cap > dailyCap) ?? DAILY_CAPS[0] };
}

/** The next way for alerts of this kind to arrive: loud, silent, off. */
export function nextNoise({ noise }: AlertSettings, kind: AlertKind): Partial<AlertSettings> {
  const next = NOISES[(NOISES.indexOf(noise[kind]) + 1) % NOISES.length] ?? 'loud';
  return { noise: { ...noise, [kind]: next } };
}
