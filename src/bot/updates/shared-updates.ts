import { type Bot } from 'grammy';
import { type Update } from 'grammy/types';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Logger } from '../../domain/logger.ts';
import { orderKeyOf, type UpdateExchange, type UpdateTry } from './update-exchange.ts';
import { type UpdateSource } from './update-source.ts';

const PUT_AGAIN_AFTER_MS = 200;

/** What is needed to share updates. */
export interface SharedUpdatesParts {
  readonly bot: Bot;
  readonly exchange: UpdateExchange;
  readonly logger: Logger;
  /** Notes what is known of an update before it is handled. */
  readonly noteTry: (attempt: UpdateTry) => void;
}

/** The updates of the chats that this process has, whichever process they came to. */
export class SharedUpdates {
  readonly #parts: SharedUpdatesParts;

  constructor(parts: SharedUpdatesParts) {
    this.#parts = parts;
  }

  /** Takes in an update that came here; resolves when it need not come again. Rejects once the signal is aborted. */
  async take(update: Update, signal: AbortSignal): Promise<void> {
    for (;;) {
      const isTaken = await this.#put(update).catch(() => undefined);
      if (isTaken === true) return;
      if (isTaken === false) return this.#handle(update);
      await sleep(PUT_AGAIN_AFTER_MS, undefined, { signal });
    }
  }

  /** The same for one that Telegram brings again: false when it has to, else what is done here. */
  async accept(update: Update, alone: (update: Update) => boolean): Promise<boolean> {
    const isTaken = await this.#put(update).catch(() => undefined);
    return isTaken === false ? alone(update) : isTaken === true;
  }

  /** A source whose updates come here first. */
  behind(source: UpdateSource): UpdateSource {
    const { exchange, noteTry } = this.#parts;
    return {
      get isHealthy() {
        return source.isHealthy;
      },
      start: async () => {
        await exchange.start(
          async (attempt) => {
            noteTry(attempt);
            await this.#handle(attempt.update);
          },
          (update) => void this.#handle(update),
        );
        await source.start();
      },
      stop: async () => {
        await source.stop();
        await exchange.stop();
      },
    };
  }

  #put(update: Update): Promise<boolean> {
    return this.#parts.exchange.put(orderKeyOf(update), update);
  }

  async #handle(update: Update): Promise<void> {
    const { bot, logger } = this.#parts;
    try {
      await bot.handleUpdate(update);
    } catch (error) {
      // The bot's own handler has seen it; what it throws in turn must not end the process.
      logger.error({ error, update: update.update_id }, 'an update could not be handled');
    }
  }
}
