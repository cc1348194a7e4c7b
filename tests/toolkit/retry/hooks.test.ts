import { describe, expect, it, jest } from '@jest/globals';
import {
  addRetryHooks,
  retry,
  type Recovery,
  type RetryFailure,
  type RetryHooks,
  type ScheduledRetry,
} from '../../../src/toolkit/retry/index.ts';
import { buildFlaky, failureOf, FlakyError, hasty } from './flaky.ts';

interface Recorder extends RetryHooks {
  readonly scheduled: ScheduledRetry[];
  readonly gaveUp: RetryFailure[];
  readonly recovered: Recovery[];
}

function buildRecorder(): Recorder {
  const scheduled: ScheduledRetry[] = [];
  const gaveUp: RetryFailure[] = [];
  const recovered: Recovery[] = [];
  return {
    scheduled,
    gaveUp,
    recovered,
    onRetryScheduled: (retry) => void scheduled.push(retry),
    onGiveUp: (failure) => void gaveUp.push(failure),
    onRecovered: (recovery) => void recovered.push(recovery),
  };
}

const options = { on: FlakyError, ...hasty };

describe('hooks', () => {
  it('are told of every retry before its wait', async () => {
    const recorder = buildRecorder();
    const delays = [3, 5];
    const on = (): { readonly delayMs: number } => ({ delayMs: delays.shift() ?? 0 });
    await retry(buildFlaky(2, 'ok').call, { on, name: 'load', hooks: [recorder] });
    expect(recorder.scheduled).toEqual([
      { callable: 'load', retryNum: 1, waitForMs: 3, waitedSoFarMs: 0, causedBy: new FlakyError('no') },
      { callable: 'load', retryNum: 2, waitForMs: 5, waitedSoFarMs: 3, causedBy: new FlakyError('no') },
    ]);
  });

  it('are told of a success after a retry', async () => {
    const recorder = buildRecorder();
    await retry(buildFlaky(2, 'ok').call, { ...options, hooks: [recorder] });
    expect(recorder.recovered).toMatchObject([{ callable: 'call', attempts: 3 }]);
    expect(recorder.gaveUp).toEqual([]);
  });

  it('hear nothing of a call that succeeds at once', async () => {
    const recorder = buildRecorder();
    await retry(buildFlaky(0, 'ok').call, { ...options, hooks: [recorder] });
    expect(recorder).toMatchObject({ scheduled: [], gaveUp: [], recovered: [] });
  });

  it('are told why a call was given up', async () => {
    const recorder = buildRecorder();
    await failureOf(retry(buildFlaky(9, 'ok').call, { ...options, hooks: [recorder] }));
    await failureOf(retry(buildFlaky(9, 'ok').call, { ...options, on: RangeError, hooks: [recorder] }));
    expect(recorder.gaveUp.map(({ reason, attempts }) => [reason, attempts])).toEqual([
      ['attempts', 3],
      ['not-retryable', 1],
    ]);
    expect(recorder.gaveUp[0]?.cause).toBeInstanceOf(FlakyError);
  });

  it('may return a Disposable that spans the wait', async () => {
    const events: string[] = [];
    const span = (name: string): RetryHooks => ({
      onRetryScheduled: () => {
        events.push(`open ${name}`);
        return { [Symbol.dispose]: () => void events.push(`close ${name}`) };
      },
    });
    const load = ({ attempt }: { readonly attempt: number }): void => {
      events.push(`attempt ${attempt}`);
      if (attempt === 1) throw new FlakyError('again');
    };
    await retry(load, { ...options, hooks: [span('outer'), span('inner')] });
    expect(events).toEqual([
      'attempt 1',
      'open outer',
      'open inner',
      'close inner',
      'close outer',
      'attempt 2',
    ]);
  });

  it('may return an AsyncDisposable, which is awaited', async () => {
    const events: string[] = [];
    const hook: RetryHooks = {
      onRetryScheduled: () => ({
        [Symbol.asyncDispose]: async () => {
          await Promise.resolve();
          events.push('closed');
        },
      }),
    };
    const load = ({ attempt }: { readonly attempt: number }): void => {
      events.push(`attempt ${attempt}`);
      if (attempt === 1) throw new FlakyError('again');
    };
    await retry(load, { ...options, hooks: [hook] });
    expect(events).toEqual(['attempt 1', 'closed', 'attempt 2']);
  });

  it('have their Disposable closed also when the wait is aborted', async () => {
    const controller = new AbortController();
    let closed = false;
    const hook: RetryHooks = {
      onRetryScheduled: () => {
        setImmediate(() => controller.abort());
        return { [Symbol.dispose]: () => void (closed = true) };
      },
    };
    const patient = { on: FlakyError, waitInitialMs: 30_000, waitMaxMs: 30_000 };
    await failureOf(
      retry(buildFlaky(1, 'ok').call, { ...patient, signal: controller.signal, hooks: [hook] }),
    );
    expect(closed).toBe(true);
  });

  it('cost a warning, not the call, when they throw', async () => {
    const warn = jest.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
    const failing = (): never => {
      throw new Error('no disk');
    };
    const broken: RetryHooks[] = [
      { onRetryScheduled: failing, onRecovered: failing },
      { onRetryScheduled: () => ({ [Symbol.dispose]: failing }) },
    ];
    try {
      await expect(retry(buildFlaky(1, 'ok').call, { ...options, hooks: broken })).resolves.toBe('ok');
      const warning = ['A retry hook failed: Error: no disk', 'RetryHookWarning'];
      expect(warn.mock.calls).toEqual([warning, warning, warning]);
    } finally {
      warn.mockRestore();
    }
  });

  it('observe every call of the process until they are removed', async () => {
    const recorder = buildRecorder();
    {
      using _observed = addRetryHooks(recorder);
      await retry(buildFlaky(1, 'ok').call, options);
    }
    await retry(buildFlaky(1, 'ok').call, options);
    expect(recorder.scheduled).toHaveLength(1);
    expect(recorder.recovered).toHaveLength(1);
  });
});
