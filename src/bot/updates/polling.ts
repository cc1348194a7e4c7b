import { setTimeout as sleep } from 'node:timers/promises';
import { createConcurrentSink, createRunner, createSource, type RunnerHandle } from '@grammyjs/runner';
import { type Bot, type BotError, GrammyError } from 'grammy';
import { type Update } from 'grammy/types';
import { type Logger } from '../../domain/logger.ts';
import { toApiSignal } from '../api-signal.ts';
import { type UpdateExchange } from './update-exchange.ts';
import { ALLOWED_UPDATES, type UpdateSource } from './update-source.ts';

const POLL_SECONDS = 30;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;

/** What is different where several processes share the bot. */
export interface PollingShare extends Pick<UpdateExchange, 'turn'> {
  /** Resolves when an update may be confirmed to Telegram. */
  readonly take: (update: Update, signal: AbortSignal) => Promise<void>;
}

/** Fetches updates and hands them on, several at a time, until it is stopped. */
export class Polling implements UpdateSource {
  readonly #bot: Bot;
  readonly #logger: Logger;
  readonly #share: PollingShare | undefined;
  readonly #stopped = new AbortController();
  readonly #handling = new Set<Promise<void>>();
  #runner: RunnerHandle | undefined;
  #offset = 0;
  #isAnswered = false;

  constructor(bot: Bot, logger: Logger, share?: PollingShare) {
    this.#bot = bot;
    this.#logger = logger;
    this.#share = share;
  }

  /** True iff updates are being fetched and Telegram's latest answer was a good one. */
  get isHealthy(): boolean {
    return this.#runner !== undefined && !this.#stopped.signal.aborted && this.#isAnswered;
  }

  async start(): Promise<void> {
    await this.#endWebhook();
    const source = createSource<Update>({ supply: (batchSize) => this.#fetch(batchSize) });
    const sink = createConcurrentSink<Update, BotError>(
      { consume: (update) => this.#handle(update) },
      async (error) => {
        await this.#bot.errorHandler(error);
      },
    );
    this.#isAnswered = true;
    this.#runner = createRunner(source, sink);
    this.#runner.start();
    this.#runner.task()?.catch((error: unknown) => {
      this.#logger.error({ error }, 'fetching updates ended');
    });
  }

  /** Fetches no more, and resolves when every update that was fetched has been handled. */
  async stop(): Promise<void> {
    this.#stopped.abort();
    await this.#runner?.stop();
    await Promise.allSettled(this.#handling);
  }

  /** While there is a webhook no updates are given out. */
  async #endWebhook(): Promise<void> {
    await retryTelegram((signal) => this.#bot.api.deleteWebhook({}, toApiSignal(signal)), {
      signal: this.#stopped.signal,
      onFailure: (error) => this.#logger.warn({ error }, 'could not end the webhook; trying again'),
    });
  }

  async #handle(update: Update): Promise<void> {
    const { signal } = this.#stopped;
    const handling = this.#share?.take(update, signal) ?? this.#bot.handleUpdate(update);
    this.#handling.add(handling);
    await handling.finally(() => this.#handling.delete(handling));
  }

  async #fetch(batchSize: number): Promise<Update[]> {
    const updates = await retryTelegram((signal) => this.#ask(batchSize, signal), {
      signal: this.#stopped.signal,
      onFailure: (error) => this.#report(error),
    });
    this.#isAnswered = true;
    const last = updates.at(-1);
    if (last !== undefined) this.#offset = last.update_id + 1;
    return updates;
  }

  async #ask(batchSize: number, signal: AbortSignal): Promise<Update[]> {
    if (this.#share !== undefined) {
      const isNews = await this.#share.turn.wait(signal, () => this.#isLeft(signal));
      if (isNews) this.#logger.info({}, 'updates are fetched by this process');
      // To ask for the next ones confirms these.
      await Promise.all(this.#handling);
    }
    const limit = Math.max(1, Math.min(batchSize, 100));
    // After a failure it is to be seen at once that Telegram answers again.
    const timeout = this.#isAnswered ? POLL_SECONDS : 0;
    return this.#bot.api.getUpdates(
      { offset: this.#offset, limit, timeout, allowed_updates: ALLOWED_UPDATES },
      toApiSignal(signal),
    );
  }

  /** Where somebody fetches updates none are left lying. */
  async #isLeft(signal: AbortSignal): Promise<boolean> {
    return (await this.#bot.api.getWebhookInfo(toApiSignal(signal))).pending_update_count > 0;
  }

  #report(error: unknown): void {
    this.#isAnswered = false;
    const isTwice = error instanceof GrammyError && error.error_code === 409;
    if (isTwice) this.#share?.turn.giveWay();
    const message = isTwice
      ? 'another process fetches updates with this token; stop one of the two'
      : 'could not fetch updates; trying again';
    this.#logger.warn({ error }, message);
  }
}

/** How a call to Telegram is repeated. */
export interface RetryTelegramOptions {
  readonly signal: AbortSignal;
  /** Told of each failure before the wait; what it throws ends the attempts. */
  readonly onFailure: (error: unknown) => void;
}

/** Repeats a call, with growing pauses up to half a minute, until it succeeds or the signal is aborted. */
export async function retryTelegram<T>(
  call: (signal: AbortSignal) => Promise<T>,
  { signal, onFailure }: RetryTelegramOptions,
): Promise<T> {
  for (let waitMs = FIRST_WAIT_MS; ; waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)) {
    try {
      return await call(signal);
    } catch (error) {
      signal.throwIfAborted();
      onFailure(error);
      const advisedMs = error instanceof GrammyError ? (error.parameters.retry_after ?? 0) * 1000 : 0;
      await sleep(Math.max(waitMs, advisedMs), undefined, { signal });
    }
  }
}
