import { basisPoints, mills } from '../../domain/money.ts';
import { DIRECTION_CHOICES } from '../../domain/settings.ts';
import { MARKET_IDS } from '../../domain/venue.ts';
import {
  ALERT_KINDS,
  type AlertKind,
  type DealWatch,
  type PriceWatch,
  WATCH_GRADES,
} from '../../domain/watch/index.ts';
import { type PartReader } from './part-reader.ts';

/** On which side of a price something is. */
export const RELATIONS = ['below', 'above'] as const;

/**
 * What the buttons of /watch and of alerts ask for: `watch` and `alert` are numbers of the store, `item` too, or 0 for
 * any item. A button that is to make a watch says all of it.
 */
export type WatchAction =
  | { readonly kind: 'watch-list' }
  | { readonly kind: 'watch-card'; readonly watch: number }
  | { readonly kind: 'watch-pause'; readonly watch: number; readonly paused: boolean }
  | { readonly kind: 'watch-delete'; readonly watch: number }
  | { readonly kind: 'watch-edit'; readonly watch: number }
  | { readonly kind: 'watch-new'; readonly item: number }
  | ({ readonly kind: 'watch-price'; readonly item: number } & Omit<PriceWatch, 'kind' | 'game' | 'key'>)
  | ({ readonly kind: 'watch-deal'; readonly item: number } & Omit<DealWatch, 'kind' | 'game' | 'key'>)
  | { readonly kind: 'watch-quiet' }
  | { readonly kind: 'watch-noise'; readonly alerts: AlertKind }
  | { readonly kind: 'watch-cap' }
  | { readonly kind: 'alert-open'; readonly alert: number }
  | { readonly kind: 'alert-mute'; readonly alert: number }
  | { readonly kind: 'alert-stop'; readonly alert: number };

/** True iff the action is one of /watch or of an alert. */
export function isWatchAction(action: { readonly kind: string }): action is WatchAction {
  return action.kind.startsWith('watch-') || action.kind.startsWith('alert-');
}

/** Writes such an action as the parts of a button's data. */
// eslint-disable-next-line complexity -- one flat case a kind of button; splitting the list would only hide it
export function encodeWatch(action: WatchAction): readonly (string | number)[] {
  switch (action.kind) {
    case 'watch-list':
      return ['l'];
    case 'watch-card':
      return ['o', action.watch];
    case 'watch-pause':
      return ['p', action.watch, action.paused ? 1 : 0];
    case 'watch-delete':
      return ['x', action.watch];
    case 'watch-edit':
      return ['e', action.watch];
    case 'watch-new':
      return ['n', action.item];
    case 'watch-price':
      return [
        'b',
        action.item,
        MARKET_IDS.indexOf(action.market),
        RELATIONS.indexOf(action.relation),
        action.price,
      ];
    case 'watch-deal':
      return ['d', ...encodeDeal(action)];
    case 'watch-quiet':
      return ['q'];
    case 'watch-noise':
      return ['s', ALERT_KINDS.indexOf(action.alerts)];
    case 'watch-cap':
      return ['c'];
    case 'alert-open':
      return ['ao', action.alert];
    case 'alert-mute':
      return ['am', action.alert];
    case 'alert-stop':
      return ['ax', action.alert];
  }
}

function encodeDeal(action: Extract<WatchAction, { kind: 'watch-deal' }>): readonly number[] {
  const { item, minNet, minRoi, minGrade, direction, minPrice, maxPrice } = action;
  const grade = WATCH_GRADES.indexOf(minGrade);
  return [item, minNet, minRoi, grade, DIRECTION_CHOICES.indexOf(direction), minPrice, maxPrice];
}

/** Reads what follows the letter of /watch. */
// eslint-disable-next-line complexity -- one flat case a kind of button; splitting the list would only hide it
export function readWatchAction(reader: PartReader): WatchAction | undefined {
  switch (reader.letter()) {
    case 'l':
      return { kind: 'watch-list' };
    case 'o':
      return { kind: 'watch-card', watch: reader.count() };
    case 'p':
      return { kind: 'watch-pause', watch: reader.count(), paused: reader.oneOf([false, true]) };
    case 'x':
      return { kind: 'watch-delete', watch: reader.count() };
    case 'e':
      return { kind: 'watch-edit', watch: reader.count() };
    case 'n':
      return { kind: 'watch-new', item: reader.count() };
    case 'b':
      return readPrice(reader);
    case 'd':
      return readDeal(reader);
    case 'q':
      return { kind: 'watch-quiet' };
    case 's':
      return { kind: 'watch-noise', alerts: reader.oneOf(ALERT_KINDS) };
    case 'c':
      return { kind: 'watch-cap' };
    case 'ao':
      return { kind: 'alert-open', alert: reader.count() };
    case 'am':
      return { kind: 'alert-mute', alert: reader.count() };
    case 'ax':
      return { kind: 'alert-stop', alert: reader.count() };
    default:
      return undefined;
  }
}

function readPrice(reader: PartReader): WatchAction {
  return {
    kind: 'watch-price',
    item: reader.count(),
    market: reader.oneOf(MARKET_IDS),
    relation: reader.oneOf(RELATIONS),
    price: mills(reader.count()),
  };
}

function readDeal(reader: PartReader): WatchAction {
  return {
    kind: 'watch-deal',
    item: reader.count(),
    minNet: mills(reader.count()),
    minRoi: basisPoints(reader.count()),
    minGrade: reader.oneOf(WATCH_GRADES),
    direction: reader.oneOf(DIRECTION_CHOICES),
    minPrice: mills(reader.count()),
    maxPrice: mills(reader.count()),
  };
}
