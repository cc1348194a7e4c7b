import { glanceAtWatched } from '../../bot/watch-prices.ts';
import { readWatchForm, toDealSpec } from '../../bot/typed/watch-spec.ts';
import { formatItemName, parseItemKey } from '../../domain/title.ts';
import { MAX_WATCHES_PER_CHAT, type Watch } from '../../domain/watch/index.ts';
import { type Answer } from '../contract/api.ts';
import { Problem } from '../problem.ts';
import { type WebCaller, type WebServices } from '../services.ts';
import { type Handler } from './handler.ts';

/** What somebody's private chat waits for. */
export const listWatches: Handler<'GET /watches'> = async (_input, { userId }, services) => {
  const { watches, store } = services;
  const [list, settings, alerts] = await Promise.all([
    watches.list(userId),
    store.settings.get(userId),
    store.alertSettings.get(userId),
  ]);
  return {
    now: services.now(),
    most: MAX_WATCHES_PER_CHAT,
    usual: toDealSpec({}, settings.game, null, settings),
    watches: await describeWatches(list, userId, services),
    alerts,
  };
};

/** Makes a watch as /watch does. */
export const addWatch: Handler<'POST /watches'> = async ({ body }, caller, services) => {
  const { userId, words } = caller;
  const spec = readWatchForm(body.wanted, body, words);
  const watch = await services.watches.create({ chatId: userId, createdBy: userId, spec });
  if (watch === undefined)
    throw new Problem(409, 'full', words.t('watch-too-many', { most: MAX_WATCHES_PER_CHAT }));
  return describeOne(watch, services);
};

/** Pauses a watch, lets it go on, or has it wait for something else of the same item. */
export const changeWatch: Handler<'PATCH /watches/:id'> = async ({ query, body }, caller, services) => {
  const { userId, words } = caller;
  const { watches } = services;
  const { wanted, paused } = body;
  const known = wanted && (await watches.find(userId, query.id));
  if (wanted !== undefined && known === undefined) throw buildGone(caller);
  const changed = await watches.change(userId, query.id, {
    ...(paused !== undefined && { paused, mutedUntil: null }),
    ...(wanted && known && { spec: readWatchForm(wanted, known.spec, words) }),
  });
  if (changed === undefined) throw buildGone(caller);
  return describeOne(changed, services);
};

/** Gives a watch up. */
export const removeWatch: Handler<'DELETE /watches/:id'> = async ({ query }, caller, { watches }) => {
  if (!(await watches.remove(caller.userId, query.id))) throw buildGone(caller);
  return {};
};

function buildGone({ words }: WebCaller): Problem {
  return new Problem(410, 'gone', words.t('watch-gone'));
}

async function describeOne(watch: Watch, services: WebServices): Promise<Answer<'POST /watches'>> {
  const [described] = await describeWatches([watch], watch.chatId, services);
  if (described === undefined) throw new RangeError('a watch without a description');
  return described;
}

async function describeWatches(
  list: readonly Watch[],
  chatId: number,
  { glancer, store }: WebServices,
): Promise<Answer<'GET /watches'>['watches']> {
  const prices = glanceAtWatched(list, glancer);
  const firedAt = new Map<number, number>();
  for (const fired of await store.watches.firedOf(chatId)) {
    firedAt.set(fired.watchId, Math.max(fired.firedAt, firedAt.get(fired.watchId) ?? 0));
  }
  return list.map(({ id, spec, paused, mutedUntil, createdAt }) => {
    const price = prices.get(id);
    return {
      ...{ id, spec, paused, mutedUntil, createdAt },
      name: spec.key === null ? null : formatItemName(parseItemKey(spec.key)),
      firedAt: firedAt.get(id) ?? null,
      price: price === undefined ? null : { ask: price.quote.bestAsk, observedAt: price.observedAt },
    };
  });
}
