import { explainToPerson } from '../failures.ts';
import { markup } from '../html.ts';
import { plainScreen, type Screen } from '../screen.ts';
import { type Services, type Tap } from '../services.ts';
import { createShortId } from '../short-id.ts';
import { untilAborted } from '../tasks.ts';

/**
 * Looks something up in the background and shows it in the given message. A newer look-up of the chat stops it, and
 * then the message stays as it is.
 */
export function startLookUp(
  { chat, messageId }: Pick<Tap, 'chat' | 'messageId'>,
  { tasks, logger }: Services,
  find: (signal: AbortSignal) => Promise<Screen>,
): void {
  const run = async (signal: AbortSignal): Promise<void> => {
    try {
      const screen = await untilAborted(find(signal), signal);
      await chat.replace(messageId, screen);
    } catch (error) {
      if (signal.aborted) return;
      const text = explainToPerson(error, logger, { chat: chat.id, doing: 'look-up' });
      await chat.send(plainScreen(markup`${text}`));
    }
  };
  tasks.start({ chatId: chat.id, slot: 'look-up', id: createShortId(), run });
}
