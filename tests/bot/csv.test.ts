import { describe, expect, it } from '@jest/globals';
import { toCsv } from '../../src/bot/csv/csv.ts';
import { writeDeals } from '../../src/bot/csv/deals.ts';
import { writePaperTrades } from '../../src/bot/csv/paper-trades.ts';
import { writeSignals } from '../../src/bot/csv/signals.ts';
import { writeWatches } from '../../src/bot/csv/watches.ts';
import { type Course, NEW_COURSE } from '../../src/domain/ledger/index.ts';
import { basisPoints } from '../../src/domain/money.ts';
import { buildPriceWatch } from '../support/alerts.ts';
import { buildSignal } from '../support/signals.ts';
import { buildDeal, buildReport, NOW } from './fixtures.ts';

const MISSED: Course = {
  ...NEW_COURSE,
  checks: { 1: 'yes', 10: 'no', 60: 'no' },
  conclusion: { outcome: 'miss', at: NOW, realisedRoi: basisPoints(-130) },
};
const urls = { dmarket: 'https://d.example/a,b', waxpeer: 'https://w.example' };
/** The rows of a table whose cells hold no comma. */
const rowsOf = (csv: string): readonly Readonly<Record<string, string>>[] => {
  const [head = '', ...lines] = csv.slice(1).trimEnd().split('\r\n');
  const names = head.split(',');
  return lines.map((line) => {
    const cells = line.match(/"[^"]*"|[^,]+|(?<=,|^)(?=,|$)/g) ?? [];
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
  });
};

describe('a table as CSV', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('disarms the formula %j', (text) => {
    const csv = toCsv({ text: (row: string) => row }, [text]);
    expect(csv.replaceAll('"', '')).toBe(`\uFEFFtext\r\n'${text}\r\n`);
  });

  it('keeps numbers numbers, also below nought, and leaves what is not known empty', () => {
    const csv = toCsv({ net: () => -5.02, roi: () => null, next: () => 'a, "b"' }, ['']);
    expect(csv).toBe('\uFEFFnet,roi,next\r\n-5.02,,"a, ""b"""\r\n');
  });

  it('holds every deal of a scan, and the closest where it found none', () => {
    const report = buildReport();
    const rows = rowsOf(writeDeals(report, () => urls));
    expect(rows).toHaveLength(7);
    expect(rows[1]).toMatchObject({
      scanned_at: '2026-10-05T14:02:03.000Z',
      list: 'deal',
      item: 'AK-47 | Redline (Field-Tested)',
      buy_on: 'dmarket',
      buy_price_usd: '21.4',
      net_usd: String(report.opportunities[1]!.profit.net / 1000),
      sale_fee_percent: '6',
      dmarket_url: '"https://d.example/a,b"',
    });
    const none = buildReport({ opportunities: [], closest: [buildDeal()] });
    expect(rowsOf(writeDeals(none, () => urls))).toMatchObject([{ list: 'closest' }]);
  });

  it('holds paper trades and watches', () => {
    const trade = { id: 1, userId: 7, boughtAt: NOW, signal: buildSignal(), course: NEW_COURSE };
    const watch = {
      id: 1,
      chatId: 7,
      createdBy: 7,
      createdAt: NOW,
      spec: buildPriceWatch(),
      paused: false,
      mutedUntil: null,
      topicId: null,
    };
    expect(rowsOf(writePaperTrades([trade]))).toMatchObject([
      { bought_at: '2026-10-05T14:02:11.000Z', outcome: 'open', last_ask_usd: '' },
    ]);
    const [shown] = rowsOf(writeSignals([{ signal: buildSignal({ name: '=1+1' }), course: MISSED }]));
    expect(shown).toMatchObject({ shown_at: '2026-11-24T12:00:00.000Z', grade: 'A', outcome: 'miss' });
    expect(shown).toMatchObject({
      cycle_days: '16',
      realised_roi_percent: '-1.3',
      there_after_1_minute: 'yes',
    });
    expect(shown!['item']).toBe("'=1+1");
    expect(rowsOf(writeWatches([watch]))).toMatchObject([{ kind: 'price', min_net_usd: '' }]);
  });
});
