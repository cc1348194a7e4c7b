import { subscribe } from 'node:diagnostics_channel';
import { performance } from 'node:perf_hooks';

/**
 * A process that shares a budget with others: asks a server as often as it is told to, and ends. It writes a line for
 * each request, the time at which that set out: when it arrives depends on how busy the machine is.
 */
subscribe('http.client.request.start', () => {
  process.stdout.write(`${performance.timeOrigin + performance.now()}\n`);
});
const [toolkit, url, prefix, baseURL, count, budget] = process.argv.slice(2);
const { createHttpClient, SharedRedis } = await import(toolkit);
const redis = await SharedRedis.connect({ url, prefix });
const client = await createHttpClient({
  baseURL,
  cache: false,
  retry: false,
  redis,
  limiter: { budgets: { all: JSON.parse(budget) } },
});
await Promise.all(
  Array.from({ length: Number(count) }, (_, index) => client.get(`/${process.pid}/${index}`)),
);
await client.close();
await redis.close();
