import { type Context } from 'hono';
import { streamSSE, type SSEStreamingApi } from 'hono/streaming';
import { type Credentials, type Guard } from './guard.ts';
import { type PageEvent } from './event-hub.ts';
import { type WebCaller, type WebServices } from './services.ts';

/** Proxies cut off what is silent for a minute. */
const BEAT_MS = 20_000;

/** Tells an open page of events for as long as its person may use the bot. */
export async function streamEvents(
  context: Context,
  credentials: Credentials,
  guard: Guard,
  services: WebServices,
): Promise<Response> {
  const caller = await guard.admit(credentials, { right: 'look', isCommand: false });
  // A proxy that keeps events back to send them together would make them late.
  context.header('x-accel-buffering', 'no');
  return streamSSE(context, (stream) => keepTelling(stream, caller, credentials, services));
}

async function keepTelling(
  stream: SSEStreamingApi,
  { userId }: WebCaller,
  { signal }: Credentials,
  { hub, store, logger }: WebServices,
): Promise<void> {
  const ended = new AbortController();
  const end = (): void => ended.abort();
  const write = (event: string, data: object): void => {
    stream.writeSSE({ event, data: JSON.stringify(data) }).catch(end);
  };
  const beat = setInterval(() => {
    store.access.roleOf(userId).then(
      (role) => (role === null ? end() : write('beat', {})),
      (error: unknown) => logger.warn({ error }, 'cannot tell whether a page may stay open'),
    );
  }, BEAT_MS);
  const stop = hub.listen(userId, { tell: ({ kind, ...data }: PageEvent) => write(kind, data), close: end });
  stream.onAbort(end);
  write('beat', {});
  await untilAborted(AbortSignal.any([ended.signal, signal]));
  stop();
  clearInterval(beat);
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
