import { type MiddlewareFn } from 'grammy';
import { buildStrangerDesk } from '../features/strangers.ts';
import { type Services } from '../services.ts';

/** Lets only those pass who may use the bot, by what the store says at this very moment. */
export function guardAccess(services: Services): MiddlewareFn {
  const answerStranger = buildStrangerDesk(services);
  return async (context, next) => {
    const { from } = context;
    if (from === undefined) return;
    if ((await services.store.access.roleOf(from.id)) === null) await answerStranger(context, from);
    else await next();
  };
}
