import { type Api, GrammyError, HttpError } from 'grammy';
import { type AlertChannel, type DeliveryOutcome } from '../arbitrage/watcher/index.ts';
import { isMessageGone, openChat } from './chat.ts';
import { type Services } from './services.ts';
import { isNotConnected } from './transformers/retry.ts';
import { viewAlert, viewDigest } from './views/alerts.ts';

/** Brings alerts to chats by Telegram. */
export function buildAlertChannel(api: Api, { wordsOf, store, logger }: Services): AlertChannel {
  return {
    deliver: async (delivery) => {
      const { chatId: chat, silent } = delivery;
      try {
        // A private chat has the number of its person, who may have been removed since.
        if (chat > 0 && (await store.access.roleOf(chat)) === null) return { state: 'refused' };
      } catch (error) {
        logger.warn({ error, chat }, 'an alert cannot be sent yet');
        return { state: 'failed' };
      }
      const words = await wordsOf({ chat: { id: chat } });
      const screen =
        delivery.kind === 'alert' ? viewAlert(delivery.alert, words) : viewDigest(delivery.alerts, words);
      try {
        return { state: 'sent', messageId: await openChat(api, chat, words, { silent }).send(screen) };
      } catch (error) {
        logger.warn({ error, chat }, 'an alert did not arrive, or nobody knows whether it did');
        return toOutcome(error);
      }
    },
    tellEnd: async (alert) => {
      const { chatId, messageId } = alert;
      if (messageId === null) return 'told';
      try {
        const words = await wordsOf({ chat: { id: chatId } });
        await openChat(api, chatId, words).edit(messageId, viewAlert(alert, words));
        return 'told';
      } catch (error) {
        if (isMessageGone(error) || isRefusal(error)) return 'told';
        logger.warn({ error, chat: chatId }, 'the end of an alert could not be told');
        return 'failed';
      }
    },
  };
}

function toOutcome(error: unknown): DeliveryOutcome {
  if (isRefusal(error)) return { state: 'refused' };
  if (error instanceof GrammyError) {
    return { state: 'failed', retryAfterMs: (error.parameters.retry_after ?? 0) * 1000 };
  }
  return { state: error instanceof HttpError && isNotConnected(error) ? 'failed' : 'unsure' };
}

const NO_CHAT = /chat not found|user is deactivated|group chat was upgraded|bot was kicked|PEER_ID_INVALID/i;

function isRefusal(error: unknown): boolean {
  if (!(error instanceof GrammyError)) return false;
  return error.error_code === 403 || (error.error_code === 400 && NO_CHAT.test(error.description));
}
