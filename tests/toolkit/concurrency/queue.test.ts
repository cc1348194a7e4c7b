import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Queue } from '../../../src/toolkit/concurrency/queue.ts';

describe('a queue', () => {
  it('behaves like an array that is pushed to and shifted from', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat())), (steps) => {
        const queue = new Queue<number>();
        const model: number[] = [];
        for (const step of steps) {
          if (step === null) {
            expect(queue.shift()).toBe(model.shift());
          } else {
            queue.push(step);
            model.push(step);
          }
          expect(queue.size).toBe(model.length);
        }
      }),
    );
  });
});
