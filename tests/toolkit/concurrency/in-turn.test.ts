import { describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { createInTurn } from '../../../src/toolkit/index.ts';

describe('createInTurn', () => {
  it('begins a task when the one before it is done', async () => {
    const inTurn = createInTurn();
    const steps: string[] = [];
    const task = (name: string, ms: number) => async () => {
      steps.push(`${name} begins`);
      await sleep(ms);
      steps.push(`${name} ends`);
      return name;
    };
    expect(await Promise.all([inTurn(task('slow', 10)), inTurn(task('fast', 0))])).toEqual(['slow', 'fast']);
    expect(steps).toEqual(['slow begins', 'slow ends', 'fast begins', 'fast ends']);
  });

  it('goes on after a task that fails, whose caller alone is told', async () => {
    const inTurn = createInTurn();
    const failing = inTurn(() => Promise.reject(new Error('no')));
    const next = inTurn(() => Promise.resolve('next'));
    await expect(failing).rejects.toThrow('no');
    await expect(next).resolves.toBe('next');
  });
});
