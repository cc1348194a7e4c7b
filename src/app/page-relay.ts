import { type Config } from '../config.ts';
import { joinBroadcast, type SharedRedis } from '../toolkit/index.ts';
import { type EventRelay } from '../webapp/index.ts';

/** Brings what open pages are to be told to the process that serves them. */
export interface PageRelay extends EventRelay {
  readonly stop: () => void;
}

/** Joins the other processes of a bot; undefined where there are none, since there is no Redis. */
export function createPageRelay(
  { telegram }: Pick<Config, 'telegram'>,
  redis: SharedRedis | undefined,
): PageRelay | undefined {
  if (redis === undefined) return undefined;
  // The number of the bot, which is the part of a token that is no secret.
  const [name = ''] = telegram.botToken.split(':');
  const told = new Set<Parameters<EventRelay['listen']>[0]>();
  const { tell, stop } = joinBroadcast(redis, `pages:${name}`, {
    onMessage: (message) => {
      for (const { onMessage } of told) onMessage(message);
    },
    onGap: () => {
      for (const { onGap } of told) onGap();
    },
  });
  return { tell, stop, listen: (listener) => void told.add(listener) };
}
