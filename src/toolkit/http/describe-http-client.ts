import { type HttpClient } from './client.ts';
import { type HttpClientDescription } from './description.ts';

/** Says of retries, cache, limiter and Redis whether each is on, what serves it and why it is degraded. */
export function describeHttpClient(client: HttpClient): HttpClientDescription {
  return client.describe();
}
