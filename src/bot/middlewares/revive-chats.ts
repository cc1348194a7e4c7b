import { type MiddlewareFn } from 'grammy';
import { type WatchDesk } from '../../arbitrage/watcher/index.ts';

/** A chat that took no alerts any more takes them again once somebody writes there. */
export function reviveChats({ revive }: Pick<WatchDesk, 'revive'>): MiddlewareFn {
  return async ({ chat }, next) => {
    if (chat !== undefined) await revive(chat.id);
    await next();
  };
}
