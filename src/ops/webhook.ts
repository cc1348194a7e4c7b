import { createHash, timingSafeEqual } from 'node:crypto';
import { type IncomingMessage } from 'node:http';

/** What became of a delivery. */
export type WebhookStatus = 200 | 400 | 401 | 404 | 413 | 503;

/** Where updates of a webhook arrive. */
export interface WebhookOptions {
  readonly path: string;
  /** What Telegram proves itself by. */
  readonly secret: string;
  /** Takes an update up; false when it cannot just now, so that it has to come again. */
  readonly accept: (update: object) => Promise<boolean>;
}

const SECRET_HEADER = 'x-telegram-bot-api-secret-token';
/** Telegram's updates have some kilobytes. */
const LARGEST_BODY = 1_048_576;

/**
 * Judges a delivery by method, secret and size, in this order, and hands its update over. grammY's webhookCallback is not
 * used: it answers only when the update has been handled, and reads bodies of any size. Only the status says what is wrong.
 */
export async function receiveUpdate(
  request: IncomingMessage,
  { secret, accept }: WebhookOptions,
): Promise<WebhookStatus> {
  if (request.method !== 'POST') return 404;
  if (!isSame(String(request.headers[SECRET_HEADER] ?? ''), secret)) return 401;
  const body = await readBody(request);
  if (body === undefined) return 413;
  const update = parseUpdate(body);
  if (update === undefined) return 400;
  return (await accept(update)) ? 200 : 503;
}

/** Compares digests, so that neither length nor content shows in the time it takes. */
function isSame(given: string, wanted: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}

/** Undefined for what is too large; the rest of it is not read. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > LARGEST_BODY) return undefined;
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > LARGEST_BODY) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parseUpdate(body: string): object | undefined {
  try {
    const update: unknown = JSON.parse(body);
    const isUpdate =
      typeof update === 'object' &&
      update !== null &&
      'update_id' in update &&
      Number.isSafeInteger(update.update_id);
    return isUpdate ? update : undefined;
  } catch {
    return undefined;
  }
}
