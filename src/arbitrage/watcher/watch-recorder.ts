import { type Alert, type AlertEnd, type Firing } from '../../domain/watch/index.ts';
import { type Observations } from './observations.ts';
import { type WatchMemory, type WatchStores } from './watch-memory.ts';

/** Writes down what new prices do to watches: first in the database, then in memory. */
export interface WatchRecorder {
  /** Resolves with how many alerts were made. */
  readonly record: (observations: Observations) => Promise<number>;
  /** The alert that was made, if one was. */
  readonly fire: (firing: Firing) => Promise<Alert | null>;
  readonly end: (alert: Alert, end: AlertEnd) => Promise<void>;
}

/** Builds the recorder of one memory. */
export function buildWatchRecorder(
  { armings, lasting }: WatchMemory,
  { watches, alerts }: WatchStores,
  now: () => number,
): WatchRecorder {
  const fire = async (firing: Firing): Promise<Alert | null> => {
    const outcome = await alerts.fire(firing);
    const { watchId, key, buyOn, content } = firing;
    const sellPrice = content.kind === 'deal' ? content.sellPrice : null;
    // Also of one that did not fire because another process was faster: it is no more armed here than there.
    const firedAt = outcome.fired ? outcome.at : now();
    armings.set({ watchId, key, buyOn, sellPrice, firedAt, hasLeft: false });
    if (!outcome.fired || outcome.alert === null) return null;
    lasting.add(outcome.alert);
    return outcome.alert;
  };
  return {
    fire,
    record: async ({ left, rearmed, firings }) => {
      await watches.leave(left);
      for (const fired of left) armings.set(fired);
      await watches.rearm(rearmed);
      for (const point of rearmed) armings.delete(point);
      let made = 0;
      for (const firing of firings) if ((await fire(firing)) !== null) made += 1;
      return made;
    },
    end: async (alert, end) => {
      await alerts.end(alert.id, end);
      lasting.delete(alert.id);
    },
  };
}
