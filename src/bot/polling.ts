import { setTimeout as sleep } from 'node:timers/promises';
import { createConcurrentSink, createRunner, createSource, type RunnerHandle } from '@grammyjs/runner';
import { type Bot, type BotError, GrammyError } from 'grammy';
import { type Update } from 'grammy/types';
import { type Logger } from '../domain/logger.ts';
import { toApiSignal } from './api-signal.ts';

const ALLOWED_UPDATES = ['message', 'callback_query'] as const;
const POLL_SECONDS = 30;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;

/** Fetches updates and hands them to the bot, several at a time, until it is stopped. */
export class Polling {
  readonly #bot: Bot;
  readonly #logger: Logger;
  readonly #stopped = new AbortController();
  readonly #handling = new Set<Promise<void>>();
  #runner: RunnerHandle | undefined;
  #offset = 0;
  #isAnswered = false;

  constructor(bot: Bot, logger: Logger) {
    this.#bot = bot;
    this.#logger = logger;
  }

  /** True iff updates are being fetched and Telegram's latest answer was a good one. */
  get isHealthy(): boolean {
    return this.#runner !== undefined && !this.#stopped.signal.aborted && this.#isAnswered;
  }

  start(): void {
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

  async #handle(update: Update): Promise<void> {
    const handling = this.#bot.handleUpdate(update);
    this.#handling.add(handling);
    await handling.finally(() => this.#handling.delete(handling));
  }

  async #fetch(batchSize: number): Promise<Update[]> {
    const updates = await retryTelegram(
      (signal) =>
        this.#bot.api.getUpdates(
          {
            offset: this.#offset,
            limit: Math.max(1, Math.min(batchSize, 100)),
            timeout: POLL_SECONDS,
            allowed_updates: ALLOWED_UPDATES,
          },
          toApiSignal(signal),
        ),
      { signal: this.#stopped.signal, onFailure: (error) => this.#report(error) },
    );
    this.#isAnswered = true;
    const last = updates.at(-1);
    if (last !== undefined) this.#offset = last.update_id + 1;
    return updates;
  }

  #report(error: unknown): void {
    this.#isAnswered = false;
    const message =
      error instanceof GrammyError && error.error_code === 409
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
