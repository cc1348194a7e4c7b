import { type HttpReply } from './exchange.ts';

const MOST_REPLIES = 200;

/** Remembers whole replies for as long as the world stands still. */
export interface EpochCache {
  reply(epoch: string, key: string, build: () => HttpReply): HttpReply;
}

/** Creates an empty cache; a new epoch, or too many replies, empties it. */
export function createEpochCache(): EpochCache {
  const replies = new Map<string, HttpReply>();
  let current = '';
  return {
    reply(epoch, key, build) {
      if (epoch !== current || replies.size >= MOST_REPLIES) replies.clear();
      current = epoch;
      const known = replies.get(key) ?? build();
      replies.set(key, known);
      return known;
    },
  };
}
