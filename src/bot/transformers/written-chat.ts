const WRITES = /^(send(?!ChatAction)|edit)/;

/** The chat in which a call writes or edits; undefined where it does neither. */
export function findWrittenChat(method: string, payload: object): number | undefined {
  const chatId = 'chat_id' in payload ? Number(payload.chat_id) : NaN;
  return WRITES.test(method) && Number.isSafeInteger(chatId) ? chatId : undefined;
}
