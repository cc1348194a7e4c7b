import { getEventListeners } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { createAbortScope, maxTimerMs, orAborted, wait } from '../../../src/toolkit/concurrency/index.ts';

describe('waits', () => {
  it('never hand a timer more than it holds', async () => {
    const controller = new AbortController();
    let ended = false;
    const waiting = wait(maxTimerMs + 1_000, controller.signal).then(() => (ended = true));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(ended).toBe(false);
    controller.abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
  });

  it('leave no listener on the signal, whichever way they end', async () => {
    const controller = new AbortController();
    await wait(0, controller.signal);
    await orAborted(Promise.resolve(1), controller.signal);
    const waiting = wait(10_000, controller.signal);
    controller.abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
    await expect(wait(0, controller.signal)).rejects.toThrow('enough');
    await expect(orAborted(Promise.resolve(1), controller.signal)).rejects.toThrow('enough');
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0);
  });
});

describe('an abort scope', () => {
  it('follows its parent with its reason until it is disposed', () => {
    const parent = new AbortController();
    const kept = createAbortScope(parent.signal);
    const disposed = createAbortScope(parent.signal);
    disposed[Symbol.dispose]();
    parent.abort('why');
    expect(kept.signal.reason).toBe('why');
    expect(disposed.signal.aborted).toBe(false);
    expect(createAbortScope(parent.signal).signal.reason).toBe('why');
  });

  it('aborts alone', () => {
    const parent = new AbortController();
    const scope = createAbortScope(parent.signal);
    scope.abort('mine');
    scope.abort('second');
    expect(scope.signal.reason).toBe('mine');
    expect(parent.signal.aborted).toBe(false);
  });
});
