import { type MiddlewareFn } from 'grammy';
import { type User } from 'grammy/types';
import { type CallbackAction } from './callback-action.ts';
import { decodeCallback } from './callback-data.ts';
import { isMessageGone, toChat } from '../chat/chat.ts';
import { cutNotice } from '../chat/cut-text.ts';
import { answerBalanceTap } from '../features/balance.ts';
import { answerStatusTap } from '../features/cachestats.ts';
import { answerAccessTap } from '../features/access.ts';
import { answerGuideTap } from '../features/guide.ts';
import { answerChartTap } from '../features/charts.ts';
import { answerExportTap } from '../features/export.ts';
import { answerHealthTap } from '../features/health.ts';
import { answerHelpTap } from '../features/help.ts';
import { answerKeyboardTap } from '../features/keyboard.ts';
import { answerLogsTap } from '../features/logs.ts';
import { answerPaperTap } from '../features/paper.ts';
import { answerPriceTap } from '../features/prices.ts';
import { answerScanTap } from '../features/scan-taps.ts';
import { answerSettingsTap } from '../features/settings/index.ts';
import { answerUsersTap } from '../features/users.ts';
import { answerWatchTap } from '../features/watch-taps.ts';
import { toPerson } from '../person.ts';
import { findRefusal, TAP_RIGHTS } from '../roles.ts';
import { type Services, type Tap } from '../services.ts';
import { explainRefusal } from '../views/access.ts';
import { type Words } from '../words/words.ts';
import { isWatchAction } from './watch-callbacks.ts';

/** Hands each tapped button to its feature and answers the tap with what that says. */
export function routeTaps(services: Services): MiddlewareFn {
  return async (context, next) => {
    const { callbackQuery, from } = context;
    if (callbackQuery === undefined || from === undefined) return next();
    const words = await services.wordsOf(context);
    const chat = toChat(context, words);
    const action = decodeCallback(callbackQuery.data ?? '');
    const messageId = callbackQuery.message?.message_id;
    const known = chat !== undefined && messageId !== undefined && action !== undefined;
    const text = known
      ? await answerCaller({ chat, messageId }, from, action, services)
      : words.t('toast-old-list');
    await context.answerCallbackQuery(text === undefined ? {} : { text: cutNotice(text) });
  };
}

async function answerCaller(
  place: Pick<Tap, 'chat' | 'messageId'>,
  from: User,
  action: CallbackAction,
  services: Services,
): Promise<string | undefined> {
  // Asked anew: they may have been removed while this tap waited for its turn.
  const role = await services.store.access.roleOf(from.id);
  if (role === null) return undefined;
  const tap = { ...place, userId: from.id, person: toPerson(from), role };
  const refusal = await findRefusal(TAP_RIGHTS[action.kind], tap);
  if (refusal !== undefined) return explainRefusal(refusal, tap.chat.words);
  return answerTap(tap, action, services).catch((error: unknown) => explainGone(error, tap.chat.words));
}

/** A message that can no longer be changed is an old one. */
function explainGone(error: unknown, { t }: Words): string {
  if (isMessageGone(error)) return t('toast-old-list');
  throw error;
}

function answerTap(tap: Tap, action: CallbackAction, services: Services): Promise<string | undefined> {
  if (isOf('scan', action)) return answerScanTap(tap, action, services);
  if (isOf('price', action)) return answerPriceTap(tap, action, services);
  if (isOf('guide', action)) return answerGuideTap(tap, action, services);
  if (isOf('paper', action)) return answerPaperTap(tap, action, services);
  if (isOf('chart', action)) return answerChartTap(tap, action, services);
  if (isOf('settings', action)) return answerSettingsTap(tap, action, services);
  if (isOf('access', action)) return answerAccessTap(tap, action, services);
  if (isOf('users', action)) return answerUsersTap(tap, action, services);
  if (isWatchAction(action)) return answerWatchTap(tap, action, services);
  return answerPlainTap(tap, action, services);
}

/** Buttons that are alone on their screen's business. */
function answerPlainTap(
  tap: Tap,
  action: Extract<
    CallbackAction,
    { kind: 'balance' | 'export' | 'status' | 'help' | 'keyboard' | 'health' | 'logs' }
  >,
  services: Services,
): Promise<string | undefined> {
  switch (action.kind) {
    case 'export':
      return answerExportTap(tap, action, services);
    case 'balance':
      return answerBalanceTap(tap, action, services);
    case 'status':
      return answerStatusTap(tap, action, services);
    case 'help':
      return answerHelpTap(tap, action, services);
    case 'keyboard':
      return answerKeyboardTap(tap, action, services);
    case 'health':
      return answerHealthTap(tap, action, services);
    case 'logs':
      return answerLogsTap(tap, action, services);
  }
}

function isOf<Family extends string>(
  family: Family,
  action: CallbackAction,
): action is Extract<CallbackAction, { kind: Family | `${Family}-${string}` }> {
  return action.kind === family || action.kind.startsWith(`${family}-`);
}
