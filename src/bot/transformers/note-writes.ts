import { type Transformer } from 'grammy';
import { type EditPace } from '../chat/edit-pace.ts';

const WRITES = /^(send(?!ChatAction)|edit)/;

/** Counts every attempt to write or edit in a chat, answers too, so that what is paced leaves room for them. */
export function noteWrites(pace: EditPace): Transformer {
  return (call, method, payload, signal) => {
    const chatId = 'chat_id' in payload ? Number(payload.chat_id) : NaN;
    if (WRITES.test(method) && Number.isSafeInteger(chatId)) pace.note(chatId, method.startsWith('edit'));
    return call(method, payload, signal);
  };
}
