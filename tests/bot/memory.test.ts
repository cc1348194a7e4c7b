import { describe, expect, it } from '@jest/globals';
import { BoundedMap } from '../../src/bot/bounded-map.ts';
import { PendingInputs } from '../../src/bot/pending-inputs.ts';
import { ScanResults } from '../../src/bot/scan-results.ts';
import { createShortId } from '../../src/bot/short-id.ts';
import { buildReport, REQUEST } from './fixtures.ts';

describe('what the bot remembers', () => {
  it('forgets what was not used for longest', () => {
    const map = new BoundedMap<string, number>(2);
    map.set('a', 1);
    map.set('b', 2);
    map.get('a');
    map.set('c', 3);
    expect([map.get('a'), map.get('b'), map.get('c')]).toEqual([1, undefined, 3]);
    expect([map.delete('c'), map.delete('c')]).toEqual([true, false]);
  });

  it('hands a scan only to the chat that asked for it', () => {
    const results = new ScanResults();
    const scan = results.open(1, REQUEST);
    results.complete(scan, buildReport());
    expect(results.find(scan.id, 1)?.report?.compared).toBe(8930);
    expect(results.find(scan.id, 2)).toBeUndefined();
    expect(results.find('nosuch', 1)).toBeUndefined();
  });

  it('keeps two hundred scans and no more', () => {
    const results = new ScanResults();
    const first = results.open(1, REQUEST);
    for (let count = 0; count < 200; count += 1) results.open(1, REQUEST);
    expect(results.find(first.id, 1)).toBeUndefined();
  });

  it('waits ten minutes for a typed value, for each person apart', () => {
    let now = 0;
    const pending = new PendingInputs(() => now);
    pending.expect(1, 7, 'net');
    expect([pending.find(1, 7), pending.find(1, 8), pending.find(2, 7)]).toEqual([
      'net',
      undefined,
      undefined,
    ]);
    now = 600_000;
    expect(pending.find(1, 7)).toBeUndefined();
    expect(pending.forget(1, 7)).toBe(false);
  });

  it('makes ids of six characters', () => {
    expect(createShortId()).toMatch(/^[0-9a-z]{6}$/);
  });
});
