import { type FoundItem } from '../../arbitrage/price.ts';
import { type Game, GAME_FACTS } from '../../domain/game.ts';
import { code, stack } from '../chat/html.ts';
import { button, plainScreen, type Screen } from '../chat/screen.ts';
import { type StopReason } from '../stop-reason.ts';
import { type Words } from '../words/words.ts';

/** An item that was found, with the number by which buttons name it. */
export interface ChoiceItem extends FoundItem {
  readonly id: number;
}

/** Asks for the item that is to be looked up. */
export function viewAskItem({ html }: Words): Screen {
  const example = 'redline ft';
  return { text: html('price-ask', { example: code(example) }), buttons: [], replyHint: example };
}

/** The message while an item is looked up. */
export function viewSearching(text: string, { html }: Words): Screen {
  return plainScreen(html('searching', { text: code(text) }));
}

/** The items that fit a search, one button each. */
export function viewChoices(
  text: string,
  items: readonly ChoiceItem[],
  isMore: boolean,
  { html }: Words,
): Screen {
  return {
    text: stack(
      html('choices', { text: code(text) }),
      isMore ? html('choices-more', { example: '/prices redline ft' }) : undefined,
    ),
    buttons: items.map(({ id, name }) => [button(name, { kind: 'price', item: id })]),
  };
}

/** The message of a search that found nothing. */
export function viewNothingFound(game: Game, text: string, { html }: Words): Screen {
  return plainScreen(
    stack(html('nothing-found', { game: GAME_FACTS[game].name, text: code(text) }), html('nothing-try')),
  );
}

/** The message of a look-up that was stopped. */
export function viewLookUpStopped(reason: StopReason, { html }: Words): Screen {
  return plainScreen(html(`look-up-stopped-${reason}`));
}
