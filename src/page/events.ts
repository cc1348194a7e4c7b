import { createParser } from 'eventsource-parser';
import { openEvents, RequestProblem } from './api.ts';

/** Who is told of what the bot says by itself. */
export interface EventListener {
  readonly onEvent: (name: string, data: Readonly<Record<string, unknown>>) => void;
  /** The connection is there again: whatever happened meanwhile was missed. */
  readonly onConnected: () => void;
  readonly onLost: () => void;
  /** The bot does not let the page in any more. */
  readonly onRefused: (problem: RequestProblem) => void;
}

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 30_000;

/** Listens for as long as the page is open. Not with EventSource: it cannot send who asks but in the address. */
export async function listen(listener: EventListener): Promise<void> {
  let pauseMs = FIRST_PAUSE_MS;
  for (;;) {
    try {
      await readStream(listener, () => {
        pauseMs = FIRST_PAUSE_MS;
      });
    } catch (error) {
      if (error instanceof RequestProblem && error.code !== 'offline' && error.code !== 'too-fast') {
        listener.onRefused(error);
        return;
      }
    }
    listener.onLost();
    await pause(pauseMs);
    pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * 2);
  }
}

/** Silence for so long means that the line is dead though nobody said so: the bot speaks every 20 seconds. */
const SILENCE_MS = 45_000;

async function readStream({ onEvent, onConnected }: EventListener, onBegin: () => void): Promise<void> {
  const controller = new AbortController();
  const giveUp = (): void => controller.abort();
  globalThis.addEventListener('offline', giveUp, { once: true });
  let silence = setTimeout(giveUp, SILENCE_MS);
  try {
    const stream = await openEvents(controller.signal);
    onBegin();
    onConnected();
    const parser = createParser({
      onEvent: ({ event = '', data }) => {
        clearTimeout(silence);
        silence = setTimeout(giveUp, SILENCE_MS);
        onEvent(event, JSON.parse(data) as Record<string, unknown>);
      },
    });
    const decoder = new TextDecoder();
    const reader = stream.getReader();
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      parser.feed(decoder.decode(read.value, { stream: true }));
    }
  } finally {
    clearTimeout(silence);
    globalThis.removeEventListener('offline', giveUp);
  }
}

/** Ends early when the device finds a network again. */
function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    function done(): void {
      clearTimeout(timer);
      globalThis.removeEventListener('online', done);
      resolve();
    }
    globalThis.addEventListener('online', done);
  });
}
