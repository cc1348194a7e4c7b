import { type Transformer } from 'grammy';

const HARMLESS: Readonly<Record<string, RegExp>> = {
  editMessageText: /message is not modified/,
  editMessageMedia: /message is not modified/,
  answerCallbackQuery: /query is too old|query ID is invalid/i,
};

/** Takes answers for success that say only that there is nothing left to do. */
export const tolerateNoChange: Transformer = async (call, method, payload, signal) => {
  const response = await call(method, payload, signal);
  if (response.ok || HARMLESS[method]?.test(response.description) !== true) return response;
  return { ok: true, result: true } as unknown as typeof response;
};
