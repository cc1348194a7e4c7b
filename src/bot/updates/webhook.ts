import { setTimeout as sleep } from 'node:timers/promises';
import { type Bot } from 'grammy';
import { type Update, type WebhookInfo } from 'grammy/types';
import { type Logger } from '../../domain/logger.ts';
import { toApiSignal } from '../api-signal.ts';
import { retryTelegram } from './polling.ts';
import { ALLOWED_UPDATES, type UpdateSource } from './update-source.ts';

/** Where Telegram is to deliver updates, and what it proves itself by. */
export interface WebhookTarget {
  readonly url: string;
  readonly secret: string;
}

/** As many as polling takes up at once; Telegram keeps the others and brings them again. */
const MOST_AT_WORK = 500;
const LOOK_EVERY_MS = 60_000;

/**
 * Takes updates that Telegram delivers. An update that was accepted is handled also when the bot is stopped in order; one
 * that was accepted and not handled when the process is killed is lost, since Telegram takes it for delivered.
 */
export class Webhook implements UpdateSource {
  readonly #bot: Bot;
  readonly #target: WebhookTarget;
  readonly #logger: Logger;
  readonly #stopped = new AbortController();
  readonly #atWork = new Set<Promise<void>>();
  #isSet = false;

  constructor(bot: Bot, target: WebhookTarget, logger: Logger) {
    this.#bot = bot;
    this.#target = target;
    this.#logger = logger;
  }

  get isHealthy(): boolean {
    return this.#isSet && !this.#stopped.signal.aborted;
  }

  /** How many updates were accepted and are not handled yet. */
  get waiting(): number {
    return this.#atWork.size;
  }

  /** Takes an update up and returns at once; false while there are too many, and before the start and after the stop. */
  accept(update: Update): boolean {
    if (this.#stopped.signal.aborted || !this.#bot.isInited() || this.#atWork.size >= MOST_AT_WORK)
      return false;
    const handling = this.#handle(update);
    this.#atWork.add(handling);
    void handling.finally(() => this.#atWork.delete(handling));
    return true;
  }

  async start(): Promise<void> {
    await this.#set();
    void this.#watch();
  }

  async stop(): Promise<void> {
    this.#stopped.abort();
    await Promise.all(this.#atWork);
  }

  async #handle(update: Update): Promise<void> {
    try {
      await this.#bot.handleUpdate(update);
    } catch (error) {
      // The bot's own handler has seen it; what it throws in turn must not end the process.
      this.#logger.error({ error, update: update.update_id }, 'an update could not be handled');
    }
  }

  /** One delivery at a time: that is what keeps the updates of a chat in order, and an answer takes no time. */
  async #set(): Promise<void> {
    const { url, secret } = this.#target;
    await retryTelegram(
      (signal) =>
        this.#bot.api.setWebhook(
          url,
          { secret_token: secret, allowed_updates: ALLOWED_UPDATES, max_connections: 1 },
          toApiSignal(signal),
        ),
      {
        signal: this.#stopped.signal,
        onFailure: (error) => this.#logger.warn({ error }, 'could not set the webhook; trying again'),
      },
    );
    this.#isSet = true;
  }

  /** Another process may have changed the webhook, and Telegram may fail to deliver. */
  async #watch(): Promise<void> {
    const { signal } = this.#stopped;
    const isStopped = (): boolean => signal.aborted;
    while (!isStopped()) {
      try {
        await sleep(LOOK_EVERY_MS, undefined, { signal, ref: false });
        await this.#look(await this.#bot.api.getWebhookInfo(toApiSignal(signal)));
      } catch (error) {
        if (!isStopped()) this.#logger.warn({ error }, 'could not look after the webhook');
      }
    }
  }

  async #look({ url, last_error_date: failedAt, last_error_message: reason }: WebhookInfo): Promise<void> {
    if (url !== this.#target.url) {
      this.#logger.warn({ url }, 'another process changed the webhook; it is set again');
      await this.#set();
      return;
    }
    const isFailing = failedAt !== undefined && Date.now() - failedAt * 1000 < LOOK_EVERY_MS;
    if (isFailing) this.#logger.warn({ reason }, 'Telegram could not deliver updates');
    this.#isSet = !isFailing;
  }
}
