import { describe, expect, it } from '@jest/globals';
import { createUpdateQueue } from '../../src/simulator/telegram/updates.ts';

describe('the queue of updates', () => {
  it('gives no id again that an earlier run gave, so that a bot which kept its data answers', () => {
    const startedAt = Math.floor(Date.now() / 1000);
    const queue = createUpdateQueue();
    const first = queue.add('message', {});
    expect(first).toBeGreaterThanOrEqual(startedAt);
    expect(queue.add('message', {})).toBe(first + 1);
  });
});
