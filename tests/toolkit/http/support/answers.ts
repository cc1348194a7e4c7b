import { type StoredAnswer } from '../../../../src/toolkit/http/cache/stored-answer.ts';

/** A stored answer, fresh for an hour, but for what is given. */
export function buildStoredAnswer(overrides: Partial<StoredAnswer> = {}): StoredAnswer {
  const now = Date.now();
  return {
    key: 'GET http://a.test/',
    variant: '',
    route: 'GET /',
    url: 'http://a.test/',
    tags: [],
    status: 200,
    statusText: 'OK',
    headers: { 'content-type': 'application/json' },
    selectedBy: {},
    requestedAt: now,
    receivedAt: now,
    expiresAt: now + 3_600_000,
    encoding: 'identity',
    body: Buffer.from('{"a":1}'),
    ...overrides,
  };
}
