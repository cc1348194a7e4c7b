import { type Alert, type WatchSpec } from '../../domain/watch/index.ts';
import { type WatchAction } from '../callbacks/watch-callbacks.ts';
import { type Services, type Tap, type TapHandler } from '../services.ts';
import { viewSearching } from '../views/price-search.ts';
import { viewAskQuiet, viewAskWatch, viewWatchCard } from '../views/watch-card.ts';
import { answerPriceTap } from './prices.ts';
import { nextCap, nextNoise } from './settings/alert-changes.ts';
import { saveWatch, showWatches } from './watch.ts';

const MUTE_MS = 6 * 3_600_000;

/** Answers the buttons of /watch and of alerts. */
export const answerWatchTap: TapHandler<WatchAction> = async (tap, action, services) => {
  switch (action.kind) {
    case 'watch-list':
      return showList(tap, services);
    case 'watch-card':
      return showCard(tap, action.watch, services);
    case 'watch-pause':
      await services.watches.change(tap.chat.id, action.watch, { paused: action.paused, mutedUntil: null });
      return showCard(tap, action.watch, services);
    case 'watch-delete':
      await services.watches.remove(tap.chat.id, action.watch);
      return showList(tap, services);
    case 'watch-edit':
    case 'watch-new':
      return askWatch(tap, action, services);
    case 'watch-price':
    case 'watch-deal':
      return createChosen(tap, action, services);
    case 'watch-quiet':
    case 'watch-noise':
    case 'watch-cap':
      return changeAlerts(tap, action, services);
    default:
      return answerAlertTap(tap, action, services);
  }
};

type Act<Kind extends WatchAction['kind']> = Extract<WatchAction, { kind: Kind }>;

async function showList(tap: Tap, services: Services): Promise<undefined> {
  await tap.chat.edit(tap.messageId, await showWatches(tap, services));
}

async function showCard(tap: Tap, watchId: number, services: Services): Promise<string | undefined> {
  const watch = await services.watches.find(tap.chat.id, watchId);
  if (watch === undefined) {
    await showList(tap, services);
    return tap.chat.words.t('watch-gone');
  }
  await tap.chat.edit(tap.messageId, viewWatchCard(watch, tap.chat.words, services.now()));
  return undefined;
}

async function askWatch(
  { chat, userId }: Tap,
  action: Act<'watch-edit' | 'watch-new'>,
  { pending, store }: Services,
): Promise<undefined> {
  const asked = action.kind === 'watch-edit' ? { watch: action.watch } : { item: action.item };
  const item =
    action.kind === 'watch-new' && action.item > 0 ? await store.items.find(action.item) : undefined;
  pending.expect(chat.id, userId, asked);
  await chat.send(viewAskWatch(item?.key ?? null, chat.words));
}

/** A button that was offered for one of several items. */
async function createChosen(
  tap: Tap,
  { kind, item: itemId, ...rest }: Act<'watch-price' | 'watch-deal'>,
  services: Services,
): Promise<string | undefined> {
  const item = await services.store.items.find(itemId);
  if (item === undefined) return tap.chat.words.t('toast-old-item');
  const spec = { ...rest, ...item, kind: kind === 'watch-price' ? 'price' : 'deal' } as WatchSpec;
  await tap.chat.edit(tap.messageId, await saveWatch(tap, spec, undefined, services));
  return undefined;
}

async function changeAlerts(
  tap: Tap,
  action: Act<'watch-quiet' | 'watch-noise' | 'watch-cap'>,
  services: Services,
): Promise<undefined> {
  const { chat, userId } = tap;
  const { alertSettings } = services.store;
  if (action.kind === 'watch-quiet') {
    services.pending.expect(chat.id, userId, 'quiet');
    await chat.send(viewAskQuiet(chat.words));
    return undefined;
  }
  const current = await alertSettings.get(chat.id);
  await alertSettings.save(
    chat.id,
    action.kind === 'watch-cap' ? nextCap(current) : nextNoise(current, action.alerts),
  );
  return showList(tap, services);
}

async function answerAlertTap(
  tap: Tap,
  action: Act<'alert-open' | 'alert-mute' | 'alert-stop'>,
  services: Services,
): Promise<string | undefined> {
  const { chat } = tap;
  const { watches, store, now } = services;
  const alert = await store.alerts.find(chat.id, action.alert);
  if (alert === undefined) return chat.words.t('watch-gone');
  switch (action.kind) {
    case 'alert-open':
      return openAlert(tap, alert, services);
    case 'alert-mute': {
      const muted = await watches.change(chat.id, alert.watchId, { mutedUntil: now() + MUTE_MS });
      return chat.words.t(muted === undefined ? 'watch-gone' : 'watch-muted');
    }
    case 'alert-stop': {
      const wasThere = await watches.remove(chat.id, alert.watchId);
      return chat.words.t(wasThere ? 'watch-stopped' : 'watch-gone');
    }
  }
}

/** In a message of its own: that of the alert is still to tell how it ends. */
async function openAlert(tap: Tap, { content }: Alert, services: Services): Promise<string | undefined> {
  const { game, key, name } = content;
  const ids = await services.store.items.idsOf(game, [key]);
  const item = ids.get(key) ?? 0;
  const messageId = await tap.chat.send(viewSearching(name, tap.chat.words));
  const action =
    content.kind === 'deal'
      ? ({ kind: 'price-deal', item, buyOn: content.buyOn } as const)
      : ({ kind: 'price', item } as const);
  return answerPriceTap({ ...tap, messageId }, action, services);
}
