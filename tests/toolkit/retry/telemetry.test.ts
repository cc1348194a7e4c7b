import { describe, expect, it } from '@jest/globals';
import { Registry } from 'prom-client';
import {
  buildRetryLog,
  createRetryMetrics,
  formatCause,
  retry,
  toErrorType,
} from '../../../src/toolkit/retry/index.ts';
import { buildFlaky, failureOf, FlakyError, hasty } from './flaky.ts';

const options = { on: FlakyError, ...hasty, name: 'GET /items/:title' };

describe('telemetry', () => {
  it('counts retries by callable, number and type of error', async () => {
    const registry = new Registry();
    const hooks = [createRetryMetrics(registry)];
    await retry(buildFlaky(2, 'ok').call, { ...options, hooks });
    await retry(buildFlaky(1, 'ok').call, { ...options, hooks });
    const text = await registry.metrics();
    expect(text).toContain(
      'retries_total{callable="GET /items/:title",retry_num="1",error_type="FlakyError"} 2',
    );
    expect(text).toContain(
      'retries_total{callable="GET /items/:title",retry_num="2",error_type="FlakyError"} 1',
    );
    expect(text).toContain('retry_recoveries_total{callable="GET /items/:title"} 2');
    expect(text).toContain('retry_wait_seconds_count{callable="GET /items/:title"} 3');
  });

  it('counts calls given up by reason', async () => {
    const registry = new Registry();
    const hooks = [createRetryMetrics(registry)];
    await failureOf(retry(buildFlaky(9, 'ok').call, { ...options, hooks }));
    expect(await registry.metrics()).toContain(
      'retry_give_ups_total{callable="GET /items/:title",reason="attempts"} 1',
    );
  });

  it('logs retry_scheduled with callable, retryNum, waitFor, waitedSoFar and causedBy', async () => {
    const lines: unknown[] = [];
    const write = (fields: Readonly<Record<string, unknown>>, message: string): void =>
      void lines.push([message, fields]);
    const hooks = [buildRetryLog({ info: write, warn: write })];
    await retry(buildFlaky(1, 'ok').call, { ...options, hooks });
    await failureOf(retry(buildFlaky(9, 'ok').call, { ...options, maxAttempts: 1, hooks }));
    const callable = 'GET /items/:title';
    const elapsed = expect.any(Number);
    expect(lines).toEqual([
      ['retry_scheduled', { callable, retryNum: 1, waitFor: 0, waitedSoFar: 0, causedBy: 'FlakyError' }],
      ['retry_recovered', { callable, attempts: 2, elapsed }],
      ['retry_gave_up', { callable, attempts: 1, elapsed, reason: 'attempts', causedBy: 'FlakyError' }],
    ]);
  });

  it('describes a cause by type, code and status, never by its message', () => {
    const error = Object.assign(new Error('GET https://host/?api=SECRET'), {
      code: 'ERR_BAD_RESPONSE',
      status: 503,
    });
    expect(formatCause(error)).toBe('Error ERR_BAD_RESPONSE 503');
    expect(formatCause('SECRET')).toBe('string');
  });

  it('gives everything that can be thrown a bounded label', () => {
    expect([new FlakyError(), 'text', undefined, null, {}, { name: '' }].map(toErrorType)).toEqual([
      'FlakyError',
      'string',
      'undefined',
      'object',
      'object',
      'object',
    ]);
  });
});
