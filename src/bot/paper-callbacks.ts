import { MARKET_IDS } from '../domain/venue.ts';
import { type CallbackAction, type PaperAction } from './callback-action.ts';
import { type PartReader } from './part-reader.ts';

/** True iff the action is one of those of deals that are followed. */
export function isPaperAction(action: CallbackAction): action is PaperAction {
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
