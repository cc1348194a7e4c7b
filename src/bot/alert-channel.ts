import { type Api, GrammyError, HttpError } from 'grammy';
import { type AlertChannel, type DeliveryOutcome, type WatchDesk } from '../arbitrage/watcher/index.ts';
import { type Delivery } from '../domain/watch/index.ts';
import { type Chat, isMessageGone, isTopicGone, openChat } from './chat/chat.ts';
import { stack } from './chat/html.ts';
import { type Screen } from './chat/screen.ts';
import { type Services } from './services.ts';
import { isNotConnected } from './transformers/retry.ts';
import { viewAlert, viewDigest } from './views/alerts.ts';

/** Brings alerts to chats by Telegram. */
export function buildAlertChannel(api: Api, services: Services): AlertChannel {
  const { wordsOf, store, logger, editPace } = services;
  return {
    deliver: async (delivery) => {
      const { chatId: chat, silent } = delivery;
      let topic: number | undefined;
      try {
        // A private chat has the number of its person, who may have been removed since.
        if (chat > 0 && (await store.access.roleOf(chat)) === null) return { state: 'refused' };
        topic = await findTopic(delivery, services.watches);
      } catch (error) {
        logger.warn({ error, chat }, 'an alert cannot be sent yet');
        return { state: 'failed' };
      }
      const words = await wordsOf({ chat: { id: chat } });
      const screen =
        delivery.kind === 'alert' ? viewAlert(delivery.alert, words) : viewDigest(delivery.alerts, words);
      const open = (where?: number): Chat => openChat(api, chat, words, { silent, topic: where });
      try {
        return { state: 'sent', messageId: await sendInTopic({ open, topic, screen, delivery }, services) };
      } catch (error) {
        logger.warn({ error, chat }, 'an alert did not arrive, or nobody knows whether it did');
        return toOutcome(error);
      }
    },
    tellEnd: async (alert) => {
      const { chatId, messageId } = alert;
      if (messageId === null) return 'told';
      if (!editPace.take({ id: chatId, isGroup: chatId < 0 })) return 'later';
      try {
        const words = await wordsOf({ chat: { id: chatId } });
        await openChat(api, chatId, words).edit(messageId, viewAlert(alert, words));
        return 'told';
      } catch (error) {
        if (isMessageGone(error) || isRefusal(error)) return 'told';
        logger.warn({ error, chat: chatId }, 'the end of an alert could not be told');
        return 'later';
      }
    },
  };
}

interface TopicMessage {
  readonly open: (topic?: number) => Chat;
  readonly topic: number | undefined;
  readonly screen: Screen;
  readonly delivery: Delivery;
}

/** Sends to the topic of the watch; once that is gone, to the general one, which is said there. */
async function sendInTopic(
  { open, topic, screen, delivery }: TopicMessage,
  { watches, logger }: Pick<Services, 'watches' | 'logger'>,
): Promise<number> {
  if (topic === undefined) return open().send(screen);
  try {
    return await open(topic).send(screen);
  } catch (error) {
    if (!isTopicGone(error)) throw error;
    const chat = open();
    const text = stack(screen.text, chat.words.html('alert-topic-gone'));
    const messageId = await chat.send({ ...screen, text });
    await forgetTopic(delivery, watches).catch((failure: unknown) => {
      logger.warn({ error: failure, chat: chat.id }, 'a topic that is gone could not be forgotten');
    });
    return messageId;
  }
}

async function forgetTopic(delivery: Delivery, { change }: Pick<WatchDesk, 'change'>): Promise<void> {
  for (const id of watchesOf(delivery)) await change(delivery.chatId, id, { topicId: null });
}

/** The topic in which all watches of a message were made, if there is one. */
async function findTopic(delivery: Delivery, { find }: Pick<WatchDesk, 'find'>): Promise<number | undefined> {
  if (delivery.chatId > 0) return undefined;
  const found = await Promise.all(watchesOf(delivery).map((id) => find(delivery.chatId, id)));
  const topics = new Set(found.map((watch) => watch?.topicId ?? null));
  const [topic] = topics;
  return topics.size === 1 ? (topic ?? undefined) : undefined;
}

function watchesOf(delivery: Delivery): readonly number[] {
  const alerts = delivery.kind === 'alert' ? [delivery.alert] : delivery.alerts;
  return [...new Set(alerts.map(({ watchId }) => watchId))];
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
