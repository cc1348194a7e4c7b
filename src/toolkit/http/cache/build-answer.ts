import { type PreparedRequest } from '../prepare-request.ts';
import { type ReceivedAnswer } from './cache-rules.ts';
import { type StoredAnswer } from './stored-answer.ts';
import { selectingHeaders, variantOf } from './vary.ts';

/** Puts together what is kept of an answer; `expiresAt` is in milliseconds since the epoch. */
export function buildAnswer(
  request: PreparedRequest,
  received: ReceivedAnswer,
  expiresAt: number,
): StoredAnswer {
  const selectedBy = selectingHeaders(received.headers['vary'], request.headers);
  return {
    ...received,
    key: request.cacheKey ?? '',
    variant: variantOf(selectedBy),
    route: request.route,
    url: request.url.href,
    tags: request.config.cache?.tags ?? [],
    selectedBy,
    expiresAt,
  };
}
