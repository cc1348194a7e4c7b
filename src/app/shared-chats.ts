import { type Update } from 'grammy/types';
import { type WatchShare } from '../arbitrage/watcher/index.ts';
import { type UpdateExchange } from '../bot/index.ts';
import { type Config } from '../config.ts';
import { type Logger } from '../domain/logger.ts';
import { type Sharing } from '../ops/index.ts';
import { createTurn, SharedInbox, type SharedRedis } from '../toolkit/index.ts';

/** What several processes with one token share: each chat is one's of them. */
export interface SharedChats {
  readonly exchange: UpdateExchange;
  /** The chats for which this process does what has to be done. */
  readonly share: WatchShare;
  /** Tells whenever they may be others than before. */
  readonly onMove: (listener: () => void) => void;
  readonly sharing: () => Promise<Sharing>;
}

/** What sharing needs. */
export interface SharedChatsParts {
  readonly config: Config;
  readonly redis: SharedRedis | undefined;
  readonly busyChats: () => Iterable<number>;
  readonly logger: Logger;
}

/** Shares the chats of a bot; undefined where this process has no Redis, or a store of its own, so that it is alone. */
export function createSharedChats({
  config,
  redis,
  busyChats,
  logger,
}: SharedChatsParts): SharedChats | undefined {
  if (redis === undefined || config.databaseUrl === null) return undefined;
  // The number of the bot, which is the part of a token that is no secret.
  const [name = ''] = config.telegram.botToken.split(':');
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  redis.onReach(tell);
  let rescue: (update: Update) => void = () => undefined;
  const inbox = new SharedInbox({
    redis,
    name,
    logger,
    onChange: tell,
    busyKeys: () => Array.from(busyChats(), String),
    rescue: (body) => rescue(JSON.parse(body) as Update),
  });
  const turn = createTurn(redis, `updates:${name}`);
  return {
    exchange: {
      put: (key, update) => inbox.put({ key, id: String(update.update_id), body: JSON.stringify(update) }),
      start: (handle, rescueHere) => {
        rescue = rescueHere;
        return inbox.start(({ body, ...attempt }) =>
          handle({ update: JSON.parse(body) as Update, ...attempt }),
        );
      },
      stop: async () => {
        await turn.end();
        await inbox.stop();
      },
      turn,
    },
    share: { owns: (chatId) => inbox.owns(String(chatId)), name: () => inbox.ownership },
    onMove: (listener) => void listeners.add(listener),
    sharing: async () => {
      const waiting = await inbox.waiting().catch(() => null);
      const { processes, share } = inbox.status();
      return { processes, share: waiting === null ? 1 : share, waiting };
    },
  };
}
