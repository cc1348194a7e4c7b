/** Where the bot's updates come from. */
export interface UpdateSource {
  /** Resolves when updates begin to arrive; rejects when it is stopped before. */
  readonly start: () => Promise<void>;
  /** Takes no more, and resolves when every update that was taken has been handled. */
  readonly stop: () => Promise<void>;
  /** True iff updates arrive, as far as is known. */
  readonly isHealthy: boolean;
}

/** The kinds of updates that the bot wants. */
export const ALLOWED_UPDATES = ['message', 'callback_query', 'inline_query'] as const;
