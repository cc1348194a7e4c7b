import { MARKET_IDS, type MarketId } from '../../domain/venue.ts';
import { type PartReader } from './part-reader.ts';

/** What the buttons of deals that are followed ask for; pages count from 0, `trade` is a number of the ledger. */
export type PaperAction =
  | { readonly kind: 'paper-page'; readonly page: number }
  | { readonly kind: 'paper-buy'; readonly item: number; readonly buyOn: MarketId }
  | { readonly kind: 'paper-drop'; readonly trade: number; readonly page: number };

/** True iff the action is one of those of deals that are followed. */
export function isPaperAction(action: { readonly kind: string }): action is PaperAction {
  return action.kind.startsWith('paper-');
}

/** Writes such an action as the parts of a button's data. */
export function encodePaper(action: PaperAction): readonly (string | number)[] {
  switch (action.kind) {
    case 'paper-page':
      return ['p', action.page];
    case 'paper-buy':
      return ['b', action.item, MARKET_IDS.indexOf(action.buyOn)];
    case 'paper-drop':
      return ['x', action.trade, action.page];
  }
}

/** Reads such an action from the parts of a button's data. */
export function readPaperAction(reader: PartReader): PaperAction | undefined {
  switch (reader.letter()) {
    case 'p':
      return { kind: 'paper-page', page: reader.count() };
    case 'b':
      return { kind: 'paper-buy', item: reader.count(), buyOn: reader.oneOf(MARKET_IDS) };
    case 'x':
      return { kind: 'paper-drop', trade: reader.count(), page: reader.count() };
    default:
      return undefined;
  }
}
