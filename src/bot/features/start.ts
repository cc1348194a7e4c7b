import { parseItemKey, formatItemName } from '../../domain/title.ts';
import { type DeepLink, DOOR_PAYLOAD, parseDeepLink, parseInvitation } from '../deep-links.ts';
import { type Screen } from '../chat/screen.ts';
import { type CommandCall, type CommandHandler, type Services } from '../services.ts';
import { viewGuide } from '../views/guide.ts';
import { viewSearching } from '../views/price-search.ts';
import { viewGroupWelcome, viewStrayLink, viewWelcome } from '../views/welcome.ts';
import { lookUpItem } from './prices.ts';

/**
 * /start: opens what the link leads to that was followed. Without one a guide through the first steps, until it was
 * followed to its end, then what the bot does.
 */
export const answerStart: CommandHandler = async (call, services) => {
  const { chat, args } = call;
  if (args === '' || args === DOOR_PAYLOAD) {
    await chat.send(await viewDoor(call, services));
    return;
  }
  const link = parseDeepLink(args);
  if (link !== undefined && (await follow(link, call, services))) return;
  const kind = parseInvitation(args) === undefined ? 'unknown' : 'invitation';
  await chat.send(viewStrayLink(kind, await viewDoor(call, services), chat.words));
};

async function viewDoor({ chat }: CommandCall, { store }: Services): Promise<Screen> {
  if (chat.isGroup) return viewGroupWelcome(chat.words);
  const { isGuided } = await store.chatStates.get(chat.id);
  return isGuided
    ? viewWelcome(chat.words)
    : viewGuide('language', await store.settings.get(chat.id), chat.words);
}

/** False when the link names no item of this bot. */
async function follow(link: DeepLink, { chat, userId }: CommandCall, services: Services): Promise<boolean> {
  const item = await services.store.items.find(link.item);
  if (item === undefined) return false;
  const name = formatItemName(parseItemKey(item.key));
  const messageId = await chat.send(viewSearching(name, chat.words));
  const place = { chat, userId, messageId, isPlaceholder: true };
  const action = link.kind === 'deal' ? ({ ...link, kind: 'price-deal' } as const) : link;
  await lookUpItem(place, action, services);
  return true;
}
