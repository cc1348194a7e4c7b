import { type MiddlewareFn } from 'grammy';
import { buildStrangerDesk } from '../features/strangers.ts';
import { StoreGoneError } from '../../domain/errors.ts';
import { type Services } from '../services.ts';

/** Lets only those pass who may use the bot, by what the store says at this very moment. */
export function guardAccess(services: Services): MiddlewareFn {
  const answerStranger = buildStrangerDesk(services);
  return async (context, next) => {
    const { from } = context;
    if (from === undefined) return;
    const role = await services.store.access.roleOf(from.id).catch(passOver);
    if (role === undefined) return;
    if (role === null) await answerStranger(context, from);
    else await next();
  };
}

/** Of whom nobody knows whether they are in, while the database is gone, nothing is answered, as to strangers. */
function passOver(error: unknown): undefined {
  if (!(error instanceof StoreGoneError)) throw error;
}
