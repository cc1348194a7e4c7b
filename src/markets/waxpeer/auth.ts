import { type SignRequest } from '../../toolkit/index.ts';
import { PRIVATE_ROUTES } from './constants.ts';

const KEY = /^[\x21-\x7e]+$/;

/**
 * Builds what adds the key to requests that need one; it travels in the query, where Waxpeer wants it. Throws an Error
 * for a malformed key, and does not show it.
 */
export function buildWaxpeerSigner(apiKey: string): SignRequest {
  if (!KEY.test(apiKey)) throw new Error('the API key of Waxpeer is empty or has characters that no key has');
  return ({ route }) => (PRIVATE_ROUTES.has(route) ? { params: { api: apiKey } } : {});
}
