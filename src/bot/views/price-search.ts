import { type FoundItem } from '../../arbitrage/price.ts';
import { type Game, GAME_FACTS } from '../../domain/game.ts';
import { markup, stack } from '../html.ts';
import { button, plainScreen, type Screen } from '../screen.ts';
import { type StopReason } from '../stop-reason.ts';

/** An item that was found, with the number by which buttons name it. */
export interface ChoiceItem extends FoundItem {
  readonly id: number;
}

/** The message while an item is looked up. */
export function viewSearching(text: string): Screen {
  return plainScreen(markup`Looking for <code>${text}</code> …`);
}

/** The items that fit a search, one button each. */
export function viewChoices(text: string, items: readonly ChoiceItem[], isMore: boolean): Screen {
  return {
    text: stack(
      markup`Which <code>${text}</code>?`,
      isMore ? markup`These fit best. More words narrow it down, as in /prices redline ft` : undefined,
    ),
    buttons: items.map(({ id, name }) => [button(name, { kind: 'price', item: id })]),
  };
}

/** The message of a search that found nothing. */
export function viewNothingFound(game: Game, text: string): Screen {
  return {
    text: stack(
      markup`No item of ${GAME_FACTS[game].name} has all of these words: <code>${text}</code>`,
      markup`Try fewer or shorter words, as in /prices redline. Another game: /settings`,
    ),
    buttons: [],
  };
}

const STOPPED: Readonly<Record<StopReason, string>> = {
  user: 'Stopped.',
  replaced: 'Stopped: a newer look-up took over.',
  shutdown: 'Stopped: the bot is restarting. Send /prices again.',
  removed: 'Stopped.',
};

/** The message of a look-up that was stopped. */
export function viewLookUpStopped(reason: StopReason): Screen {
  return plainScreen(markup`${STOPPED[reason]}`);
}
