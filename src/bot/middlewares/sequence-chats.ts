import { sequentialize } from '@grammyjs/runner';
import { type Context, type MiddlewareFn } from 'grammy';
import { decodeCallback } from '../callbacks/callback-data.ts';

/** Handles the updates of a chat one after another, except those that stop something: they must not wait. */
export function sequenceChats(): MiddlewareFn {
  return sequentialize((context: Context) => (isUrgent(context) ? undefined : context.chat?.id.toString()));
}

function isUrgent({ callbackQuery, message }: Context): boolean {
  const isStop = decodeCallback(callbackQuery?.data ?? '')?.kind === 'scan-stop';
  return isStop || /^\/cancel\b/i.test(message?.text ?? '');
}
