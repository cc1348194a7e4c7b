import { type Chat } from '../chat/chat.ts';
import { explainToPerson } from '../failures.ts';
import { markup } from '../chat/html.ts';
import { persist } from '../chat/persist.ts';
import { plainScreen, type Screen } from '../chat/screen.ts';
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
  const { logger, persistPausesMs } = services;
  const run = async (signal: AbortSignal): Promise<void> => {
    const show = await untilAborted(find(signal), signal).then(
      (screen) => () => place.chat.replace(place.messageId, screen),
      (error: unknown) => prepareFailure(place, services, error, signal),
    );
    if (signal.aborted) await show();
    else await persist(show, { signal, logger, persistPausesMs, chat: place.chat.id });
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

/** How it is shown that nothing was found out: explained once, however often it is sent. */
function prepareFailure(
  { chat, messageId, isPlaceholder = false }: LookUpPlace,
  { logger }: Services,
  error: unknown,
  signal: AbortSignal,
): () => Promise<unknown> {
  if (signal.aborted) {
    const stopped = viewLookUpStopped(stopReasonOf(signal), chat.words);
    return () => (isPlaceholder ? chat.edit(messageId, stopped) : Promise.resolve());
  }
  const text = explainToPerson(error, chat.words, logger, { chat: chat.id, doing: 'look-up' });
  const screen = plainScreen(markup`${text}`);
  return () => (isPlaceholder ? chat.replace(messageId, screen) : chat.send(screen));
}
