import { type Transformer } from 'grammy';
import { type EditPace } from '../chat/edit-pace.ts';
import { findWrittenChat } from './written-chat.ts';

/** Counts every attempt to write or edit in a chat, answers too, so that what is paced leaves room for them. */
export function noteWrites(pace: EditPace): Transformer {
  return (call, method, payload, signal) => {
    const chatId = findWrittenChat(method, payload);
    if (chatId !== undefined) pace.note(chatId, method.startsWith('edit'));
    return call(method, payload, signal);
  };
}
