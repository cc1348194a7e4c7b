import { computed, signal } from '@preact/signals';
import { type Game, GAMES } from '../../domain/game.ts';
import { type ItemKey } from '../../domain/title.ts';
import { MARKET_IDS, type MarketId } from '../../domain/venue.ts';
import { showBackButton } from '../telegram.ts';

/** The screens that an address can name; which of them there are, and what each of them is, stands in `screens/table.tsx`. */
export const SCREENS = ['deals', 'charts', 'watches', 'settings'] as const;

/** One such screen. */
export type Screen = (typeof SCREENS)[number];

/** A way through the markets with an item. */
export interface ItemWay {
  readonly game: Game;
  readonly key: ItemKey;
  readonly buyOn: MarketId;
}

/** A form for a watch: a new one, of an item if one is named, or with a number that one. */
export interface WatchPlace {
  readonly id?: number;
  readonly item?: Pick<ItemWay, 'game' | 'key'>;
}

/** Where in the page somebody is. */
export interface Place {
  readonly screen: Screen;
  /** The deal whose card is open. */
  readonly deal?: ItemWay;
  /** The form that is open. */
  readonly watch?: WatchPlace;
}

/** Where somebody is now. */
export const place = signal<Place>(readPlace());

/** The deal whose card is open. */
export const openDeal = computed(() => place.value.deal);

/** The form for a watch that is open. */
export const openWatch = computed(() => place.value.watch);

/** Goes somewhere: what is deeper gets an entry of its own in the browser's history, so that its button leads back. */
export function go(to: Place): void {
  const from = place.value;
  if (isSame(to, from)) return;
  if (isSame(to, readOrigin())) history.back();
  else if (depthOf(to) > depthOf(from)) history.pushState({ from }, '', toAddress(to));
  else history.replaceState(history.state, '', toAddress(to));
  arrive(to);
}

/** Goes one level up: from a card or a form to its list, from any other screen to the deals. */
export function goBack(): void {
  const { screen } = place.value;
  go({ screen: hasPanel(place.value) ? screen : 'deals' });
}

function depthOf(at: Place): number {
  return Number(at.screen !== 'deals') + Number(hasPanel(at));
}

/** Whether something stands before the screen. */
function hasPanel({ deal, watch }: Place): boolean {
  return deal !== undefined || watch !== undefined;
}

function isSame(one: Place, other: Place | undefined): boolean {
  return other !== undefined && toAddress(one) === toAddress(other);
}

/** From where somebody came to the present entry of the history. */
function readOrigin(): Place | undefined {
  return (history.state as { from?: Place } | null)?.from;
}

/** Follows the browser's own buttons. */
export function followHistory(): void {
  globalThis.addEventListener('popstate', () => arrive(readPlace()));
  arrive(place.value);
}

/** The address of a place, for links; what Telegram said stays behind the `#`. */
export function toAddress({ screen, deal, watch }: Place): string {
  const query = new URLSearchParams({
    screen,
    ...(deal && { game: deal.game, buy: deal.buyOn, item: deal.key }),
    ...(watch && { watch: watch.id === undefined ? 'new' : String(watch.id) }),
    ...(watch?.item && { game: watch.item.game, item: watch.item.key }),
  });
  return `?${query.toString()}${location.hash}`;
}

function arrive(at: Place): void {
  place.value = at;
  showBackButton(depthOf(at) > 0);
}

function readPlace(): Place {
  const query = new URLSearchParams(location.search);
  const screen = SCREENS.find((each) => each === query.get('screen')) ?? 'deals';
  const game = GAMES.find((each) => each === query.get('game'));
  const buyOn = MARKET_IDS.find((each) => each === query.get('buy'));
  const key = query.get('item') as ItemKey | null;
  const item = game !== undefined && key !== null ? { game, key } : undefined;
  if (item !== undefined && buyOn !== undefined) return { screen, deal: { ...item, buyOn } };
  const watch = query.get('watch');
  if (watch === null) return { screen };
  const id = Number(watch);
  return { screen, watch: { ...(Number.isInteger(id) && { id }), ...(item && { item }) } };
}
