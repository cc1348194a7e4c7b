import axios, {
  AxiosError,
  type AxiosInstance,
  type AxiosResponse,
  type InternalAxiosRequestConfig,
} from 'axios';
import axiosRetry from 'axios-retry';
import { type AttemptParts, sendAttempt, toCanceled, toError } from './attempt.ts';
import { parseContentEncoding } from './body/decompress.ts';
import { readRefusal } from './body/read-body.ts';
import { type Call } from './call.ts';
import { flattenHeaders } from './headers.ts';
import { createHostHealth, type HostHealth } from './host-health.ts';
import { type LimiterRegistry } from './limiter/limiter-registry.ts';
import { clampPauseMs, parseRetryAfter } from './limiter/retry-after.ts';
import { decideRetry, pausedCode } from './retry-decision.ts';
import { type HttpObserver } from './observer.ts';
import { type ReadPause } from './options.ts';

/** Sends calls: retries, then the limiter, then signing, then the network. */
export interface Transport {
  /** Resolves with a 2xx or 304; rejects with an AxiosError, which has the answer where there was one. */
  send(call: Call): Promise<AxiosResponse<Uint8Array>>;
}

/** What a transport is made of. */
export interface TransportParts extends AttemptParts {
  readonly limiters: LimiterRegistry;
  readonly observer: Required<HttpObserver>;
  readonly readPauseMs: ReadPause | undefined;
  /** Longest pause in milliseconds that a server may ask for. */
  readonly retryAfterCapMs: number | undefined;
}

type CallConfig = InternalAxiosRequestConfig & { readonly call: Call };

/** Builds the inner of the two axios instances; its retries know nothing of the cache. */
export function buildTransport(parts: TransportParts): Transport {
  const hosts = new Map<string, HostHealth>();
  const healthOf = (host: string): HostHealth => {
    const health = hosts.get(host) ?? createHostHealth();
    hosts.set(host, health);
    return health;
  };
  const instance = axios.create({
    adapter: (config) => runAttempt(config as CallConfig, parts, healthOf),
    transformRequest: [(data: unknown) => data],
    transformResponse: [(data: unknown) => data],
    responseType: 'arraybuffer',
    // Bodies are kept as they came, and a redirect could carry a signature to another host.
    decompress: false,
    maxRedirects: 0,
    validateStatus: (status) => (status >= 200 && status < 300) || status === 304,
  });
  addRetries(instance, parts, healthOf);
  return {
    send: (call) => {
      healthOf(call.request.url.origin).budget.deposit();
      const config = { url: call.request.url.href, method: call.request.method, signal: call.signal, call };
      // axios-retry counts retries, the policy counts attempts: this is the one place where they are converted.
      return instance.request({ ...config, 'axios-retry': { retries: call.policy.maxAttempts - 1 } });
    },
  };
}

function addRetries(
  instance: AxiosInstance,
  { limiters, observer }: TransportParts,
  healthOf: (host: string) => HostHealth,
): void {
  axiosRetry(instance, {
    shouldResetTimeout: true,
    retryCondition: (error) => {
      const { call } = error.config as CallConfig;
      const { origin } = call.request.url;
      const pausedUntil = limiters.gateOf(origin).pausedUntil() ?? 0;
      const decision = decideRetry(call, error, Math.max(0, pausedUntil - Date.now()));
      if (!decision.retry) call.stopped = decision.reason;
      else if (!healthOf(origin).budget.tryWithdraw()) call.stopped = 'budget';
      else call.nextWaitMs = decision.waitMs;
      return call.stopped === undefined;
    },
    retryDelay: (_count, error) => (error.config as CallConfig).call.nextWaitMs,
    onRetry: (retryNum, error) => {
      const { call } = error.config as CallConfig;
      observer.onRetry(call.request.route);
      call.waitSpan = call.hooks.onRetryScheduled({
        callable: call.what,
        retryNum,
        waitForMs: call.nextWaitMs,
        waitedSoFarMs: call.waitedMs,
        causedBy: error,
      });
      call.waitedMs += call.nextWaitMs;
    },
  });
}

async function runAttempt(
  config: CallConfig,
  parts: TransportParts,
  healthOf: (host: string) => HostHealth,
): Promise<AxiosResponse<Uint8Array>> {
  const { call } = config;
  const { request, signal } = call;
  const host = request.url.origin;
  await call.waitSpan?.[Symbol.asyncDispose]();
  call.waitSpan = undefined;
  const pausedMs = (parts.limiters.gateOf(host).pausedUntil() ?? 0) - Date.now();
  if (pausedMs > call.remainingMs()) throw new AxiosError('paused beyond the deadline', pausedCode, config);
  const place = { host, limit: request.rule?.limit, urgency: request.urgency, signal };
  try {
    return await parts.limiters.schedule(place, async () => {
      // The signal may have aborted between the queue and here, and a token spent on nothing is still spent.
      signal.throwIfAborted();
      return healthOf(host).breaker.execute(() => sendCounted(call, config, parts));
    });
  } catch (error) {
    if (error instanceof AxiosError) throw error;
    throw signal.aborted
      ? toCanceled(config, signal.reason)
      : AxiosError.from(toError(error), undefined, config);
  }
}

/** Sends an attempt, counts it, and lets limiter and gate of the host learn from its answer. */
async function sendCounted(
  call: Call,
  config: InternalAxiosRequestConfig,
  parts: TransportParts,
): Promise<AxiosResponse<Uint8Array>> {
  parts.observer.onNetworkCall(call.request.route);
  call.attempts += 1;
  call.sentAt = Date.now();
  try {
    const response = await sendAttempt(call, config, parts);
    learn(call, response, parts);
    return response;
  } catch (error) {
    const { response } = error as AxiosError<Uint8Array>;
    if (response !== undefined) {
      learn(call, response, parts);
      await pauseIfAsked(call, response, parts);
    }
    throw error;
  }
}

function learn(call: Call, response: AxiosResponse<Uint8Array>, parts: TransportParts): void {
  const { request } = call;
  const { status, data } = response;
  const { origin } = request.url;
  const headers = flattenHeaders(response.headers);
  parts.observer.onAnswer(request.route, status, data.length, Date.now() - call.sentAt);
  parts.limiters.onAnswer(origin, request.rule?.limit, status, headers);
}

/** Closes the gate of a host that refuses and says for how long, in Retry-After or else in the body. */
async function pauseIfAsked(
  { request }: Call,
  response: AxiosResponse<Uint8Array>,
  { limiters, readPauseMs, retryAfterCapMs, maxResponseBytes }: TransportParts,
): Promise<void> {
  const headers = flattenHeaders(response.headers);
  let pauseMs = parseRetryAfter(headers['retry-after'], Date.now(), retryAfterCapMs);
  if (pauseMs === undefined && readPauseMs !== undefined) {
    const encoding = parseContentEncoding(headers['content-encoding']) ?? 'identity';
    const body = await readRefusal({ body: response.data, encoding }, maxResponseBytes);
    pauseMs = clampPauseMs(readPauseMs(body), retryAfterCapMs);
  }
  if (pauseMs !== undefined) limiters.gateOf(request.url.origin).pause(pauseMs);
}
