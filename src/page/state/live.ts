import { signal } from '@preact/signals';
import { listen } from '../events.ts';
import { now } from './clock.ts';
import { deals, endCheck, loadDeals } from './deals.ts';
import { closedBecause, refreshPerson } from './session.ts';
import { reloadSettings } from './settings.ts';
import { reloadWatches } from './watches.ts';

/** Since when the bot has not been heard, in milliseconds since 1970; null while it is. */
export const lostSince = signal<number | null>(null);

/** Whatever somebody set may change all that is shown, and in which language. */
function reloadAll(): void {
  void refreshPerson().catch(() => undefined);
  void loadDeals();
  reloadWatches();
  reloadSettings();
}

/** Keeps the page up to date with what the bot says by itself. */
export async function stayLive(): Promise<void> {
  let isFirst = true;
  await listen({
    onEvent: (name, { game, problem }) => {
      if (name === 'prices' && game === deals.value?.game) void loadDeals();
      if (name === 'prices' || name === 'watches') reloadWatches();
      if (name === 'settings') reloadAll();
      if (name === 'scan') void endCheck(typeof problem === 'string' ? problem : undefined);
    },
    onConnected: () => {
      lostSince.value = null;
      // The first time the deals are asked for already.
      if (!isFirst) reloadAll();
      isFirst = false;
    },
    onLost: () => {
      lostSince.value ??= now.value;
    },
    onRefused: ({ message }) => {
      closedBecause.value = message;
    },
  });
}
