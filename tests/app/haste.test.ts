import { describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { createHaste } from '../../src/app/haste.ts';

describe('haste', () => {
  it('prefers speed while people wait, and small heaps before and afterwards', async () => {
    const flags: string[] = [];
    const haste = createHaste({ setFlag: (flag) => void flags.push(flag), calmAfterMs: 60 });
    expect(flags).toEqual(['--optimize-for-size']);
    for (let time = 0; time < 3; time++) {
      haste.hurry();
      await sleep(30);
    }
    expect(flags).toEqual(['--optimize-for-size', '--no-optimize-for-size']);
    await sleep(100);
    expect(flags).toEqual(['--optimize-for-size', '--no-optimize-for-size', '--optimize-for-size']);
  });
});
