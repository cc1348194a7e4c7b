import { type AlertSettings } from '../../domain/watch/index.ts';
import { type Say } from '../words/say.ts';

/** The hours in which a chat wants no alerts: "23:00-08:00", or that there are none. */
export function formatHours({ quiet }: Pick<AlertSettings, 'quiet'>, { t }: Pick<Say, 't'>): string {
  const time = (minute: number): string =>
    `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  return quiet === null ? t('watch-quiet-never') : `${time(quiet.from)}-${time(quiet.to)}`;
}
