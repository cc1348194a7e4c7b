import { setTimeout as sleep } from 'node:timers/promises';
import { badRequest } from './api-error.ts';
import { type Update, type UpdateQueue } from './updates.ts';

/** Where updates are to be delivered. */
export interface WebhookSettings {
  /** Empty for none. */
  readonly url: string;
  readonly secret: string | undefined;
  /** The kinds that are delivered; empty for all. */
  readonly allowed: readonly string[];
}

/** Brings updates to the bot as Telegram does: one after another, each again until it is answered with a 2xx. */
export interface Webhook {
  readonly url: string;
  /** What getWebhookInfo tells of the last failure; undefined before the first. */
  readonly lastError: { readonly date: number; readonly message: string } | undefined;
  /** Throws the Bot API's 400 for a URL or a secret that it would not take. */
  set(settings: WebhookSettings): void;
  close(): void;
}

const FIRST_WAIT_MS = 50;
const LONGEST_WAIT_MS = 1000;
const ANSWER_WITHIN_MS = 10_000;

/** Creates a webhook that is not set. */
export function createWebhook(updates: UpdateQueue): Webhook {
  let settings: WebhookSettings = { url: '', secret: undefined, allowed: [] };
  let lastError: Webhook['lastError'];
  let running = new AbortController();
  const deliverAll = async (to: WebhookSettings, signal: AbortSignal): Promise<void> => {
    for (let waitMs = FIRST_WAIT_MS; !signal.aborted;) {
      const update = await updates.next(to.allowed, signal);
      const problem = await deliver(to, update, signal);
      if (problem === undefined) {
        updates.confirm(update.update_id);
        waitMs = FIRST_WAIT_MS;
        continue;
      }
      lastError = { date: Math.floor(Date.now() / 1000), message: problem };
      await sleep(waitMs, undefined, { signal });
      waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS);
    }
  };
  return {
    get url() {
      return settings.url;
    },
    get lastError() {
      return lastError;
    },
    set(next) {
      check(next);
      running.abort();
      running = new AbortController();
      settings = next;
      lastError = undefined;
      if (next.url !== '') deliverAll(next, running.signal).catch(() => undefined);
    },
    close: () => running.abort(),
  };
}

/** What went wrong, in the words of getWebhookInfo; undefined when the update has arrived. */
async function deliver(
  { url, secret }: WebhookSettings,
  update: Update,
  signal: AbortSignal,
): Promise<string | undefined> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(secret !== undefined && { 'x-telegram-bot-api-secret-token': secret }),
      },
      body: JSON.stringify(update),
      signal: AbortSignal.any([signal, AbortSignal.timeout(ANSWER_WITHIN_MS)]),
    });
    await response.arrayBuffer();
    return response.ok
      ? undefined
      : `Wrong response from the webhook: ${response.status} ${response.statusText}`;
  } catch {
    return 'Connection refused';
  }
}

/** The real one takes https only; on the local interface there is nobody to hide from. */
function check({ url, secret }: WebhookSettings): void {
  if (url !== '' && !/^https?:\/\//.test(url))
    throw badRequest('bad webhook: An HTTPS URL must be provided for webhook');
  if (secret !== undefined && !/^[\w-]{1,256}$/.test(secret)) {
    throw badRequest('secret token contains unallowed characters');
  }
}
