import { describe, expect, it } from '@jest/globals';
import { type Alert, composeDigest } from '../../../src/domain/watch/index.ts';
import { buildAlert, buildDealAlert, buildPriceAlert } from '../../support/alerts.ts';
import { NOW } from '../../support/trades.ts';

const deal = (id: number, roi: number): Alert =>
  buildAlert({ id, content: buildDealAlert({ roi }), createdAt: NOW + id });
const price = (id: number): Alert => buildAlert({ id, content: buildPriceAlert(), createdAt: NOW + id });

describe('a digest', () => {
  it('shows what lasts, the best deals first, then the newest prices', () => {
    const digest = composeDigest([price(1), deal(2, 500), price(3), deal(4, 900)]);
    expect(digest.lasting.map(({ id }) => id)).toEqual([4, 2, 3, 1]);
    expect(digest).toMatchObject({ more: 0, over: 0 });
  });

  it('only counts what came and went', () => {
    const over = { ...deal(2, 500), end: { at: NOW, ask: null } };
    expect(composeDigest([deal(1, 500), over])).toMatchObject({ over: 1, more: 0 });
    expect(composeDigest([over]).lasting).toEqual([]);
  });

  it('shows ten, and counts the others', () => {
    const digest = composeDigest(Array.from({ length: 25 }, (_, id) => deal(id, id)));
    expect(digest.lasting.map(({ id }) => id)).toEqual([24, 23, 22, 21, 20, 19, 18, 17, 16, 15]);
    expect(digest.more).toBe(15);
  });
});
