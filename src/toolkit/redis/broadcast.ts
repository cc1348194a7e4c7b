import { randomUUID } from 'node:crypto';
import { type SharedRedis } from './shared-redis.ts';

/** Tells all other processes of something at once; who does not listen just then is never told. */
export interface Broadcast {
  /** Tells the others; while Redis is gone nobody is told, and nobody waits for it. */
  readonly tell: (message: string) => void;
  readonly stop: () => void;
}

/** Who is told. */
export interface BroadcastListener {
  readonly onMessage: (message: string) => void;
  /** The line is there again: whatever was told meanwhile was missed. */
  readonly onGap: () => void;
}

/** Joins the broadcast of a name. What a process tells itself it is not told of. */
export function joinBroadcast(
  redis: SharedRedis,
  name: string,
  { onMessage, onGap }: BroadcastListener,
): Broadcast {
  const channel = `${redis.prefix}broadcast:${name}`;
  const self = `${randomUUID()} `;
  const line = redis.duplicate();
  let wasThere = false;
  const subscribe = async (): Promise<void> => {
    await line.subscribe(channel);
    if (wasThere) onGap();
    wasThere = true;
  };
  // What goes wrong is over when it is ready again.
  line.on('error', () => undefined);
  line.on('ready', () => void subscribe().catch(() => undefined));
  line.on('message', (_channel: string, text: string) => {
    if (!text.startsWith(self)) onMessage(text.slice(self.length));
  });
  // A line that has died without a word would stay silent for ever.
  const stopLooking = redis.onReach((isUp) => {
    if (isUp) line.disconnect(true);
  });
  return {
    tell: (message) => {
      redis.call((client) => client.publish(channel, self + message)).catch(() => undefined);
    },
    stop: () => {
      stopLooking();
      line.disconnect();
    },
  };
}
