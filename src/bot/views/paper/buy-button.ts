import { type MarketId } from '../../../domain/venue.ts';
import { type Button, button } from '../../chat/screen.ts';
import { type Words } from '../../words/words.ts';

/** The button that follows a deal as if it had been bought. */
export function paperButton(item: number, buyOn: MarketId, { t }: Words): Button {
  return button(t('button-paper-buy'), { kind: 'paper-buy', item, buyOn });
}
