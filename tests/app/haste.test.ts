import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createHaste } from '../../src/app/haste.ts';

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  jest.useRealTimers();
});

describe('haste', () => {
  it('prefers speed while people wait, and small heaps before and afterwards', () => {
    const flags: string[] = [];
    const haste = createHaste({ setFlag: (flag) => void flags.push(flag), calmAfterMs: 60 });
    expect(flags).toEqual(['--optimize-for-size']);
    for (let time = 0; time < 3; time++) {
      haste.hurry();
      jest.advanceTimersByTime(59);
    }
    expect(flags).toEqual(['--optimize-for-size', '--no-optimize-for-size']);
    jest.advanceTimersByTime(1);
    expect(flags).toEqual(['--optimize-for-size', '--no-optimize-for-size', '--optimize-for-size']);
  });
});
