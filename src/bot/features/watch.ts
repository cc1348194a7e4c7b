import { type FoundItem } from '../../arbitrage/price.ts';
import { type Game } from '../../domain/game.ts';
import { type ChatSettings } from '../../domain/settings.ts';
import { type Watch, type WatchSpec } from '../../domain/watch/index.ts';
import { cutText } from '../chat/cut-text.ts';
import { parseQuietText } from '../typed/quiet-text.ts';
import { type Screen } from '../chat/screen.ts';
import { type CommandCall, type CommandHandler, type Services } from '../services.ts';
import { viewNothingFound, viewSearching } from '../views/price-search.ts';
import { viewTooManyWatches, viewWatchCard, viewWatchChoices, viewWatchGone } from '../views/watch-card.ts';
import { viewWatches } from '../views/watch-list.ts';
import { glanceAtWatched } from '../watch-prices.ts';
import { toDealSpec, toWatchSpec } from '../typed/watch-spec.ts';
import { parseWatchText, type WatchText } from '../typed/watch-text.ts';
import { startLookUp } from './look-up.ts';

const MAX_CHOICES = 8;
const MAX_QUERY = 100;

/** /watch: what this chat waits for, or something new to wait for. */
export const answerWatch: CommandHandler = async (call, services) => {
  if (call.args === '') await call.chat.send(await showWatches(call, services));
  else await takeWatchText(call, {}, services);
};

/** Takes a typed watch: a new one, one for the item whose button was tapped, or one for another's place. */
export async function answerTypedWatch(
  call: CommandCall,
  asked: { readonly item: number } | { readonly watch: number },
  services: Services,
): Promise<void> {
  await takeWatchText(call, asked, services);
  services.pending.forget(call.chat.id, call.userId);
}

/** Takes typed quiet hours; throws an InputError and goes on waiting if they cannot be read. */
export async function answerTypedQuiet(call: CommandCall, services: Services): Promise<void> {
  const { chat, userId, args } = call;
  const changes = parseQuietText(args, chat.words);
  services.pending.forget(chat.id, userId);
  await services.store.alertSettings.save(chat.id, changes);
  await chat.send(await showWatches(call, services));
}

/** All watches of a chat. */
export async function showWatches(
  { chat }: Pick<CommandCall, 'chat'>,
  { watches, store, glancer, now }: Services,
): Promise<Screen> {
  const [list, settings] = await Promise.all([watches.list(chat.id), store.alertSettings.get(chat.id)]);
  const prices = glanceAtWatched(list, glancer);
  return viewWatches({ watches: list, prices, settings }, chat.words, now());
}

interface Asked {
  readonly item?: number;
  readonly watch?: number;
}

/** What is typed for an item whose button was tapped names no item of its own. */
async function takeWatchText(call: CommandCall, asked: Asked, services: Services): Promise<void> {
  const item =
    asked.item === undefined || asked.item === 0 ? undefined : await services.store.items.find(asked.item);
  const text = parseWatchText(item === undefined ? call.args : `it ${call.args}`, call.chat.words);
  const settings = await services.store.settings.get(call.chat.id);
  const game = item?.game ?? text.game ?? settings.game;
  if (item !== undefined)
    return finish(call, toWatchSpec(text, game, item.key, settings), asked.watch, services);
  if (text.kind === 'deal' && text.query === '') {
    return finish(call, toDealSpec(text, game, null, settings), asked.watch, services);
  }
  await findItem(call, text, { game, settings, replaces: asked.watch }, services);
}

async function finish(
  call: CommandCall,
  spec: WatchSpec,
  replaces: number | undefined,
  services: Services,
): Promise<void> {
  await call.chat.send(await saveWatch(call, spec, replaces, services));
}

/** Makes a watch, or puts it in another's place, and shows it. */
export async function saveWatch(
  { chat, userId }: Pick<CommandCall, 'chat' | 'userId'>,
  spec: WatchSpec,
  replaces: number | undefined,
  { watches, now }: Services,
): Promise<Screen> {
  const saved: Watch | undefined =
    replaces === undefined
      ? await watches.create({ chatId: chat.id, createdBy: userId, spec, topicId: chat.topic ?? null })
      : await watches.change(chat.id, replaces, { spec });
  if (saved !== undefined) return viewWatchCard(saved, chat.words, now());
  return replaces === undefined ? viewTooManyWatches(chat.words) : viewWatchGone(chat.words);
}

interface Wanted {
  readonly game: Game;
  readonly settings: ChatSettings;
  readonly replaces: number | undefined;
}

/** Looks the item up in the background; one of several is chosen by a button that says the whole watch. */
async function findItem(
  call: CommandCall,
  text: WatchText,
  wanted: Wanted,
  services: Services,
): Promise<void> {
  const { chat, userId } = call;
  const { game, settings, replaces } = wanted;
  const query = cutText(text.query, MAX_QUERY);
  const messageId = await chat.send(viewSearching(query, chat.words));
  startLookUp({ chat, userId, messageId, isPlaceholder: true }, services, async (signal) => {
    const found = await services.prices.search(game, query, MAX_CHOICES + 1, { signal });
    const [only, ...others] = found;
    if (only === undefined) return viewNothingFound(game, query, chat.words);
    if (others.length === 0) {
      return saveWatch(call, toWatchSpec(text, game, only.key, settings), replaces, services);
    }
    return offerChoices(call, text, found.slice(0, MAX_CHOICES), wanted, services);
  });
}

async function offerChoices(
  { chat }: CommandCall,
  text: WatchText,
  found: readonly FoundItem[],
  { game, settings }: Wanted,
  { store }: Services,
): Promise<Screen> {
  const ids = await store.items.idsOf(
    game,
    found.map(({ key }) => key),
  );
  const choices = found.map((item) => ({
    name: item.name,
    item: ids.get(item.key) ?? 0,
    spec: toWatchSpec(text, game, item.key, settings),
  }));
  return viewWatchChoices(choices, chat.words);
}
