import { HttpError, type Transformer } from 'grammy';
import { type ApiError } from 'grammy/types';

/**
 * Takes an answer that does not have the form of the Bot API's, such as a proxy's, for none at all: nobody knows what
 * became of the call.
 */
export const refuseForeignAnswers: Transformer = async (call, method, payload, signal) => {
  const response = await call(method, payload, signal);
  if (response.ok || isRefusal(response)) return response;
  throw new HttpError(`Something else than Telegram answered '${method}'`, response);
};

function isRefusal({ error_code: code, description }: Partial<ApiError>): boolean {
  return code !== undefined && description !== undefined;
}
