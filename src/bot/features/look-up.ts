import { type Chat } from '../chat.ts';
import { explainToPerson } from '../failures.ts';
import { markup } from '../html.ts';
import { plainScreen, type Screen } from '../screen.ts';
import { type Services } from '../services.ts';
import { createShortId } from '../short-id.ts';
import { stopReasonOf, untilAborted } from '../tasks.ts';
import { viewLookUpStopped } from '../views/price-search.ts';

/** Where the outcome of a look-up is shown. */
export interface LookUpPlace {
  readonly chat: Chat;
  /** Who wants to know. */
  readonly userId: number;
  readonly messageId: number;
  /** True iff the message says only that the look-up is under way, so that a failure may take its place. */
  readonly isPlaceholder?: boolean;
}

/** Looks something up in the background and shows it in the given message; a newer look-up of the chat stops it. */
export function startLookUp(
  place: LookUpPlace,
  services: Services,
  find: (signal: AbortSignal) => Promise<Screen>,
): void {
  const run = async (signal: AbortSignal): Promise<void> => {
    try {
      const screen = await untilAborted(find(signal), signal);
      await place.chat.replace(place.messageId, screen);
    } catch (error) {
      await showFailure(place, services, error, signal);
    }
  };
  const id = `${place.messageId}:${createShortId()}`;
  services.tasks.start({ chatId: place.chat.id, userId: place.userId, slot: 'look-up', id, run });
}

/** Stops the look-up whose outcome this message waits for, so that it does not overwrite what is shown there now. */
export function stopLookUpFor(
  { chat, messageId }: Pick<LookUpPlace, 'chat' | 'messageId'>,
  { tasks }: Services,
): void {
  const isHere = tasks.find(chat.id, 'look-up')?.startsWith(`${messageId}:`) === true;
  if (isHere) tasks.stop(chat.id, 'look-up', 'replaced');
}

async function showFailure(
  { chat, messageId, isPlaceholder = false }: LookUpPlace,
  { logger }: Services,
  error: unknown,
  signal: AbortSignal,
): Promise<void> {
  if (signal.aborted) {
    if (isPlaceholder) await chat.edit(messageId, viewLookUpStopped(stopReasonOf(signal), chat.words));
    return;
  }
  const text = explainToPerson(error, chat.words, logger, { chat: chat.id, doing: 'look-up' });
  const screen = plainScreen(markup`${text}`);
  await (isPlaceholder ? chat.replace(messageId, screen) : chat.send(screen));
}
