import { MARKET_IDS, type MarketId } from '../domain/venue.ts';

/** What a link to the bot can open; `item` is a number of the store. */
export type DeepLink =
  | { readonly kind: 'deal'; readonly item: number; readonly buyOn: MarketId }
  | { readonly kind: 'price'; readonly item: number };

/** Stands after "/start" of who comes by a button above inline results, and leads nowhere but in. */
export const DOOR_PAYLOAD = 'inline';

/** Writes a link that opens the bot's chat and sends "/start" with where to go (core.telegram.org/bots/features#deep-linking). */
export function buildDeepLink(username: string, link: DeepLink): string {
  const payload =
    link.kind === 'deal' ? `d_${link.item}_${MARKET_IDS.indexOf(link.buyOn)}` : `p_${link.item}`;
  return `https://t.me/${username}?start=${payload}`;
}

/** Reads what stands after "/start"; undefined for anything that this bot does not write. */
export function parseDeepLink(payload: string): DeepLink | undefined {
  const deal = /^d_(\d{1,12})_(\d)$/.exec(payload);
  const buyOn = MARKET_IDS[Number(deal?.[2])];
  if (deal !== null) return buyOn && { kind: 'deal', item: Number(deal[1]), buyOn };
  const price = /^p_(\d{1,12})$/.exec(payload);
  return price === null ? undefined : { kind: 'price', item: Number(price[1]) };
}

/** The token of an invitation that stands after "/start"; undefined when none does. */
export function parseInvitation(payload: string): string | undefined {
  return /^i_([\w-]+)$/.exec(payload)?.[1];
}

/** Where Telegram lets a person choose the chat that a link is sent to. */
export function buildShareUrl(link: string, text: string): string {
  return `https://t.me/share/url?${new URLSearchParams({ url: link, text }).toString().replaceAll('+', '%20')}`;
}
