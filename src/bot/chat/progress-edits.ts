import { setTimeout as sleep } from 'node:timers/promises';
import { type Logger } from '../../domain/logger.ts';
import { type Screen } from './screen.ts';

/** A message that is to keep up with something. */
export interface ProgressEditsOptions {
  readonly render: () => Screen;
  readonly edit: (screen: Screen, signal: AbortSignal) => Promise<void>;
  /** Least milliseconds between two edits. */
  readonly everyMs: number;
  /** Whether an edit may be made now, beside those of the chat's other messages; always unless said otherwise. */
  readonly mayEdit?: () => boolean;
  readonly logger: Logger;
}

/** The edits of one message while something runs. */
export interface ProgressEdits {
  /** Resolves when no further edit can arrive. */
  readonly stop: () => Promise<void>;
}

/** An edit that is under way may take this long before it is given up for the one that matters. */
const LAST_EDIT_MS = 1000;

/** Edits a message again and again, never two at a time and only when its text has changed. */
export function startProgressEdits(options: ProgressEditsOptions): ProgressEdits {
  const waiting = new AbortController();
  const editing = new AbortController();
  const done = keepEditing(options, waiting.signal, editing.signal);
  return {
    stop: async () => {
      waiting.abort();
      const timer = setTimeout(() => {
        editing.abort();
      }, LAST_EDIT_MS);
      await done;
      clearTimeout(timer);
    },
  };
}

async function keepEditing(
  { render, edit, everyMs, logger, mayEdit = () => true }: ProgressEditsOptions,
  waiting: AbortSignal,
  editing: AbortSignal,
): Promise<void> {
  let shown = render().text.source;
  for (;;) {
    const isOver = await sleep(everyMs, false, { signal: waiting }).catch(() => true);
    if (isOver) return;
    const screen = render();
    if (screen.text.source === shown || !mayEdit()) continue;
    shown = screen.text.source;
    try {
      await edit(screen, editing);
    } catch (error) {
      logger.debug({ error }, 'could not show progress');
    }
  }
}
