import { type CallbackAction } from '../callbacks/callback-action.ts';
import { type CommandHandler, type Services, type TapHandler } from '../services.ts';
import { viewAskingBalances, viewBalances } from '../views/balance.ts';
import { type LookUpPlace, startLookUp } from './look-up.ts';

/** /balance: what the owners' accounts hold on both markets. */
export const answerBalance: CommandHandler = async ({ chat, userId }, services) => {
  const messageId = await chat.send(viewAskingBalances(chat.words));
  lookUp({ chat, userId, messageId, isPlaceholder: true }, services);
};

/** Asks anew, in the same message. */
export const answerBalanceTap: TapHandler<CallbackAction & { kind: 'balance' }> = (
  tap,
  _action,
  services,
) => {
  lookUp(tap, services);
  return Promise.resolve(tap.chat.words.t('toast-asking'));
};

function lookUp(place: LookUpPlace, services: Services): void {
  startLookUp(place, services, async (signal) =>
    viewBalances(await services.balances(signal), services.now(), place.chat.words),
  );
}
