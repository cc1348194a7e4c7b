import { type Logger } from '../../domain/logger.ts';
import { type Alert, type AlertRepository, type Delivery } from '../../domain/watch/index.ts';

/**
 * What came of sending a message: it arrived; it certainly did not; nobody knows, because the line broke before
 * Telegram had answered; or the chat takes no messages any more.
 */
export type DeliveryOutcome =
  | { readonly state: 'sent'; readonly messageId: number }
  | { readonly state: 'failed'; readonly retryAfterMs?: number }
  | { readonly state: 'unsure' }
  | { readonly state: 'refused' };

/** What came of telling an alert's end: it is told, or there is no message to tell it in; or it is to be tried again. */
export type EndOutcome = 'told' | 'later';

/** Whatever brings alerts to people. Neither method throws. */
export interface AlertChannel {
  readonly deliver: (delivery: Delivery) => Promise<DeliveryOutcome>;
  readonly tellEnd: (alert: Alert) => Promise<EndOutcome>;
}

/** What a sender works with. */
export interface AlertSenderParts {
  readonly alerts: AlertRepository;
  readonly channel: AlertChannel;
  readonly retire: (chatId: number) => Promise<void>;
  /** To which chats this process sends; to all unless it is given. */
  readonly isOurs?: (chatId: number) => boolean;
  readonly logger: Logger;
  readonly now: () => number;
}

/** Sends what is due, each alert at most once. */
export interface AlertSender {
  readonly start: () => void;
  /** There is something new to be sent. */
  readonly wake: () => void;
  /** Sends what is due now; resolves with how many messages were sent or changed. */
  readonly round: () => Promise<number>;
  /** Claims nothing more; resolves when nothing is on its way. */
  readonly stop: () => Promise<void>;
}

/** How often it is looked for what has become due by the time alone. */
const LOOK_EVERY_MS = 5000;
const TIDY_EVERY_MS = 60_000;
const FIRST_PAUSE_MS = 5000;
const LONGEST_PAUSE_MS = 15 * 60_000;

/** A claim lasts for one message that takes as long as any can: what is not begun by then is given back. */
const BEGUN_WITHIN_MS = 10_000;

/** Creates a sender that has not started. */
export function createAlertSender(parts: AlertSenderParts): AlertSender {
  const { logger, now } = parts;
  const bell = new Bell();
  let stopped = false;
  let running: Promise<void> | undefined;
  let tidiedAt = -Infinity;
  const round = async (): Promise<number> => {
    if (now() - tidiedAt >= TIDY_EVERY_MS) {
      await tidy(parts);
      tidiedAt = now();
    }
    const sent = await sendDue(parts);
    return sent + (await tellEnds(parts));
  };
  const run = async (): Promise<void> => {
    while (!stopped) {
      const done = await round().catch((error: unknown) => {
        logger.error({ error }, 'alerts could not be sent');
        return 0;
      });
      if (done === 0) await bell.wait(LOOK_EVERY_MS);
    }
  };
  return {
    start: () => {
      running ??= run();
    },
    wake: () => bell.ring(),
    round,
    stop: async () => {
      stopped = true;
      bell.ring();
      await running;
    },
  };
}

/** Wakes whoever waits, or keeps the next one from waiting. */
class Bell {
  #hasRung = false;
  #answer: (() => void) | undefined;

  ring(): void {
    this.#hasRung = true;
    this.#answer?.();
  }

  async wait(ms: number): Promise<void> {
    if (!this.#hasRung) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        this.#answer = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.#hasRung = false;
    this.#answer = undefined;
  }
}

async function tidy({ alerts, logger }: AlertSenderParts): Promise<void> {
  const { expired, unsure } = await alerts.tidy();
  if (expired > 0) logger.error({ alerts: expired }, 'alerts could not be sent for a day and were given up');
  if (unsure > 0)
    logger.warn({ alerts: unsure }, 'alerts may or may not have been sent before the last stop');
}

/** Chats wait for each other no longer than for the slowest of a batch; within one chat the order is kept. */
async function sendDue(parts: AlertSenderParts): Promise<number> {
  const { alerts, isOurs, now } = parts;
  const claimedAt = now();
  const deliveries = await alerts.claim(isOurs);
  const isLate = (): boolean => now() - claimedAt > BEGUN_WITHIN_MS;
  const chats = new Set(deliveries.map(({ chatId }) => chatId));
  await Promise.all(
    Array.from(chats, async (chat) => {
      for (const delivery of deliveries.filter(({ chatId }) => chatId === chat))
        await (isLate() ? alerts.postpone(delivery, now()) : send(delivery, parts));
    }),
  );
  return deliveries.length;
}

async function send(
  delivery: Delivery,
  { alerts, channel, retire, logger, now }: AlertSenderParts,
): Promise<void> {
  const { chatId: chat, tries } = delivery;
  const outcome = await channel.deliver(delivery);
  switch (outcome.state) {
    case 'sent':
      return alerts.markSent(delivery, outcome.messageId);
    case 'failed':
      return alerts.postpone(delivery, now() + Math.max(outcome.retryAfterMs ?? 0, pauseAfter(tries)));
    case 'unsure':
      logger.warn({ chat }, 'an alert may or may not have been sent');
      return alerts.markUnsure(delivery);
    case 'refused':
      logger.info({ chat }, 'a chat takes no alerts any more: its watches rest');
      return retire(chat);
  }
}

function pauseAfter(tries: number): number {
  return Math.min(FIRST_PAUSE_MS * 2 ** tries, LONGEST_PAUSE_MS);
}

async function tellEnds({ alerts, channel, isOurs, now }: AlertSenderParts): Promise<number> {
  const ended = await alerts.untoldEnds(isOurs);
  let told = 0;
  for (const alert of ended) {
    if ((await channel.tellEnd(alert)) === 'told') {
      await alerts.markEndTold(alert.id);
      told += 1;
    } else await alerts.postponeEnd(alert.id, now() + FIRST_PAUSE_MS);
  }
  return told;
}
