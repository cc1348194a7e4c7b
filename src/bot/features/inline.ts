import { type MiddlewareFn } from 'grammy';
import { type User } from 'grammy/types';
import { type Glance } from '../../arbitrage/glance.ts';
import { type Game } from '../../domain/game.ts';
import { cutText } from '../chat/cut-text.ts';
import { buildDeepLink, DOOR_PAYLOAD } from '../deep-links.ts';
import { type Services } from '../services.ts';
import { viewInlineResult } from '../views/inline.ts';
import { type PlainKey } from '../words/translate.ts';
import { type Words } from '../words/words.ts';

const PAGE_SIZE = 12;
const MOST_RESULTS = 96;
const SHORTEST_QUERY = 2;
const MAX_QUERY = 100;
/** Prices are old soon, and Telegram asks anew with each letter anyway. */
const CACHE_SECONDS = 10;

/** Answers what is typed after the bot's name in any chat, from what is in memory: no market is asked. */
export function answerInline(services: Services): MiddlewareFn {
  return async (context, next) => {
    const { inlineQuery } = context;
    if (inlineQuery === undefined) return next();
    const { from, query, offset } = inlineQuery;
    // Asked anew: they may have been removed while this query waited for its turn.
    if ((await services.store.access.roleOf(from.id)) === null) return;
    const { words, game, costs } = await readTerms(from, services);
    const text = cutText(query.trim(), MAX_QUERY);
    const first = /^\d{1,3}$/.test(offset) ? Number(offset) : 0;
    const found =
      text.length < SHORTEST_QUERY || first >= MOST_RESULTS
        ? []
        : services.glancer.glance({ game, text, costs, offset: first, limit: PAGE_SIZE + 1 });
    const results = await viewResults(found ?? [], game, words, services);
    await context.answerInlineQuery(results, {
      is_personal: true,
      cache_time: CACHE_SECONDS,
      next_offset: (found?.length ?? 0) > PAGE_SIZE ? String(first + PAGE_SIZE) : '',
      ...(results.length === 0 && first === 0 && toButton(hintFor(text, found), words)),
    });
  };
}

/** What whoever may not use the bot gets: nothing, and the way to its chat. */
export function toButton(
  key: PlainKey,
  { t }: Words,
): { readonly button: { readonly text: string; readonly start_parameter: string } } {
  return { button: { text: t(key), start_parameter: DOOR_PAYLOAD } };
}

/** A person's own chat says how they trade, and in which language. */
async function readTerms(
  from: User,
  { store, wordsOf }: Services,
): Promise<Pick<Parameters<Services['glancer']['glance']>[0], 'game' | 'costs'> & { readonly words: Words }> {
  const { game, costs } = await store.settings.get(from.id);
  return { game, costs, words: await wordsOf({ chat: { id: from.id }, from }) };
}

function hintFor(text: string, found: readonly Glance[] | null): PlainKey {
  if (text.length < SHORTEST_QUERY) return 'inline-hint';
  return found === null ? 'inline-no-prices' : 'inline-nothing';
}

async function viewResults(
  found: readonly Glance[],
  game: Game,
  words: Words,
  { store, now, username }: Services,
): Promise<readonly ReturnType<typeof viewInlineResult>[]> {
  const shown = found.slice(0, PAGE_SIZE);
  const ids = await store.items.idsOf(
    game,
    shown.map(({ item }) => item.key),
  );
  return shown.flatMap((glance) => {
    const item = ids.get(glance.item.key);
    if (item === undefined) return [];
    const url = buildDeepLink(username(), { kind: 'price', item });
    return [viewInlineResult({ id: String(item), glance, url }, now(), words)];
  });
}
