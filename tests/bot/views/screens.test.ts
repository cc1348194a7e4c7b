import { describe, expect, it } from '@jest/globals';
import { COMMAND_TABLE } from '../../../src/bot/chat-commands/command-table.ts';
import { viewDealCard } from '../../../src/bot/views/deal-card/index.ts';
import { viewHelp } from '../../../src/bot/views/help.ts';
import { viewPriceCard } from '../../../src/bot/views/price-card.ts';
import { viewNoDeals } from '../../../src/bot/views/scan-empty.ts';
import { viewMarketsDown } from '../../../src/bot/views/scan-failed.ts';
import { FIRST_PAGE, viewScanList } from '../../../src/bot/views/scan-list.ts';
import { NO_REJECTIONS } from '../../../src/domain/rejections.ts';
import { basisPoints, mills } from '../../../src/domain/money.ts';
import { buildDeal, buildPriceReport, buildReport, DEALS, NOW, REQUEST } from '../fixtures.ts';
import { ENGLISH } from '../dictionary.ts';
import { buttonRows, preLines, toPlainText } from '../rendering.ts';
import { buildScreens, DOWN, PRICES, progress, SCAN } from './all-screens.ts';
import { LINKS } from './card-links.ts';

const SCREENS = buildScreens(ENGLISH);

describe('the list of a scan', () => {
  it('shows a page of five with its marks explained', () => {
    expect(toPlainText(SCREENS['list']!).split('\n')).toEqual([
      'CS2 scan 14:02 UTC: 7 deals of 41 candidates in 8,930 items',
      'By rank. ≥$0.50, ≥5%, C and better',
      '#  way item           net $   ROI ',
      '1* D>W M4 龍王 (… FT   1.41 15.5%A',
      '2* D>W AK Redline FT   1.99  9.3%A',
      '3* D>W ST Karam… FN  221.48 10.9%A',
      '4* W>D Stk Titan (H…   9.95  4.7%A',
      '5? D>W SV AWP De… MW   2.32  5.7%A',
      '* listing to buy seen live · ? not checked live',
      'Net after the sale fee, rounded down. A to C: how sure it is.',
      'Fees D 10% assumed (worst case), W 6% account 3h old',
      'Prices D 9s, W 12s old',
    ]);
    expect(buttonRows(SCREENS['list']!)).toEqual([
      '[1] [2] [3] [4] [5]',
      '[◀] [1/2] [▶]',
      '[Sort: rank] [Filters]',
      '[Refresh] [Chart] [CSV]',
      '[Why hidden?]',
    ]);
  });

  it('opens the deal that a number stands for in every order', () => {
    const byNet = viewScanList(SCAN, buildReport(), { ...FIRST_PAGE, sort: 'net' }, NOW, ENGLISH);
    const [first] = byNet.buttons[0]!;
    expect(preLines(byNet)[1]).toContain('Karam');
    expect(first).toMatchObject({ action: { kind: 'scan-card', row: 2 } });
  });

  it('puts deals without a bid last when ordered by an instant sale', () => {
    const byInstant = viewScanList(
      SCAN,
      buildReport(),
      { list: 'deals', sort: 'instant', page: 1 },
      NOW,
      ENGLISH,
    );
    expect(preLines(byInstant).at(-1)).toMatch(/Titan.* - +4\.7%A$/);
  });

  it('marks a return that is too good', () => {
    const list = viewScanList(SCAN, buildReport({ opportunities: [DEALS[6]!] }), FIRST_PAGE, NOW, ENGLISH);
    expect(preLines(list)[1]).toMatch(/^1! /);
    expect(toPlainText(list)).toContain('! ROI over 35%: check');
  });

  it('stays on the last page when a button asks for one beyond', () => {
    const list = viewScanList(SCAN, buildReport(), { ...FIRST_PAGE, page: 99 }, NOW, ENGLISH);
    expect(buttonRows(list)[1]).toBe('[◀] [2/2] [▶]');
  });

  it('says why deals could not be confirmed', () => {
    const list = viewScanList(
      SCAN,
      buildReport({ confirmationFailure: { market: 'dmarket', reason: { code: 'rate-limited' } } }),
      FIRST_PAGE,
      NOW,
      ENGLISH,
    );
    expect(toPlainText(list)).toContain('Not all checked live: DMarket asks us to slow down');
  });
});

describe('a scan without deals', () => {
  const none = { opportunities: [], candidates: 0 } as const;
  const strict = { ...REQUEST, minRoi: basisPoints(1500), minNet: mills(3000) };

  it('shows how near the nearest came, and offers just enough less', () => {
    const screen = viewNoDeals(
      SCAN,
      buildReport({ ...none, closest: [DEALS[1]!], request: strict }),
      NOW,
      ENGLISH,
    );
    expect(toPlainText(screen)).toContain(
      'Closest: AK-47 | Redline (Field-Tested) +$1.99, 9.29% (your minimum 15% and $3)',
    );
    expect(buttonRows(screen)[0]).toBe('[Show 1 closest] [Lower to 9%, $1.99]');
    expect(screen.buttons[0]![1]).toMatchObject({
      action: { kind: 'scan-lower', minRoi: 900, minNet: 1990 },
    });
  });

  it('names what the nearest fails by when it meets the minimums, and offers nothing lower', () => {
    const request = { ...REQUEST, minRoi: basisPoints(1), minNet: mills(1), maxLockDays: 1 };
    const report = buildReport({ ...none, closest: [DEALS[1]!], request });
    const screen = viewNoDeals(SCAN, report, NOW, ENGLISH);
    expect(toPlainText(screen)).toContain('+$1.99, 9.29% (hidden: locked for too long)');
    expect(buttonRows(screen)[0]).toBe('[Show 1 closest]');
  });

  it.each([
    [{ compared: 0 }, 'No item is quoted on both markets.'],
    [
      { rejected: { ...NO_REJECTIONS, counts: { ...NO_REJECTIONS.counts, slow: 2 } } },
      '2 deals would earn enough, but slower than you want. Tap Why hidden?',
    ],
    [
      { rejected: { ...NO_REJECTIONS, counts: { ...NO_REJECTIONS.counts, stale: 9 } } },
      'Prices are too old to be compared. Tap Refresh.',
    ],
    [
      { rejected: { ...NO_REJECTIONS, counts: { ...NO_REJECTIONS.counts, skew: 9 } } },
      'of too different times. Tap Refresh.',
    ],
    [{ candidates: 3 }, '3 deals in the price lists, but none that was checked live stood.'],
    [{}, 'Nothing within your prices earns anything after fees.'],
  ])('says why: %j', (changes, reason) => {
    expect(
      toPlainText(
        viewNoDeals(SCAN, buildReport({ ...none, rejected: NO_REJECTIONS, ...changes }), NOW, ENGLISH),
      ),
    ).toContain(reason);
  });
});

describe('a scan with a market down', () => {
  it('names it and since when, shows no profit and the age of the other side', () => {
    const { sources } = buildReport();
    const report = buildReport({
      opportunities: [],
      failures: [DOWN],
      sources: { dmarket: sources.dmarket! },
    });
    expect(toPlainText(viewMarketsDown(SCAN, report, NOW, ENGLISH)).split('\n')).toEqual([
      'CS2 scan 14:02 UTC',
      'Waxpeer not answering since 13:50 UTC: it cannot be reached.',
      'No profit shown: one price alone earns nothing.',
      'DMarket answers: 14,200 names, 9s old.',
    ]);
  });

  it('names both when both are down', () => {
    const failures = [{ ...DOWN, market: 'dmarket', reason: { code: 'rate-limited' } }, DOWN] as const;
    const report = buildReport({ opportunities: [], failures, sources: {} });
    expect(toPlainText(viewMarketsDown(SCAN, report, NOW, ENGLISH)).split('\n')).toEqual([
      'CS2 scan 14:02 UTC',
      'DMarket not answering since 13:50 UTC: it asks us to slow down.',
      'Waxpeer not answering since 13:50 UTC: it cannot be reached.',
      'No profit shown: there are no prices.',
    ]);
  });
});

describe('the card of a deal', () => {
  it('shows the whole arithmetic of the known trade', () => {
    expect(preLines(viewDealCard(DEALS[1]!, LINKS, NOW, ENGLISH))).toEqual([
      'BUY DMarket                 $21.40',
      '     3 at this price, 9s old',
      'SELL Waxpeer                $24.89',
      '     lowest ask 24.90',
      '     41 listed, 12s old',
      'fee 6% account 3h old       -$1.50',
      'deposit, payout       not included',
      '----------------------------------',
      'NET                  +$1.99   9.3%',
      'to the bid 22.80     +$0.03   0.1%',
      'undercut 24.89       +$1.99   9.3%',
      'usual ask 24.95      +$2.05   9.6%',
      'if prices fall       +$0.71   3.3%',
      'break-even sale             $22.77',
      'price may fall by             8.5%',
      '----------------------------------',
      'locked for                      7d',
      'then a sale takes            ~2.1d',
      'payout hold, Waxpeer            7d',
      '= 16 days       +$0.12 0.55% a day',
      'if listed while locked         14d',
      'sold in a week of listing      99%',
      '3 make sense                +$5.94',
      '----------------------------------',
      'Confidence                    A 90',
      ' -10 sales a day estimated',
    ]);
  });

  it('says what is not known instead of a nought', () => {
    const lines = preLines(viewDealCard(buildDeal({ bid: null, isConfirmed: false }), LINKS, NOW, ENGLISH));
    expect(lines).toContain('to the bid                  no bid');
    expect(lines).toContain('locked, as is usual             7d');
  });

  it('warns of a return that is too good, and escapes the name', () => {
    const { source } = viewDealCard(DEALS[6]!, LINKS, NOW, ENGLISH).text;
    expect(source).toContain('<code>P250 | &lt;b&gt;Sand &amp; Dune&lt;/b&gt; (Well-Worn)</code>');
    expect(source).toContain('<b>Check:</b>');
  });
});

describe('the card of an item', () => {
  it('shows both markets, sales and both ways', () => {
    expect(preLines(SCREENS['price']!)).toEqual([
      '              ask      bid  listed',
      'DMarket     21.40    20.65      58',
      'Waxpeer     24.90    22.80      41',
      'Steam*      34.10',
      '',
      'Sales DMarket med $21.90 n 20',
      'last 2h ago, 9.4 a day',
      '',
      'Ask D       7d  +1.2%   30d  +6.0%',
      'Ask W       7d  -0.3%   30d      -',
      '',
      'D>W           +$1.99     9.3%',
      'W>D           -$5.65   -22.7%',
    ]);
    expect(buttonRows(SCREENS['price']!)).toEqual([
      '[Refresh] [Chart] [Watch]',
      '[Deal D>W] [Deal W>D]',
      '[Open DMarket] [Open Waxpeer]',
    ]);
  });

  it('says that a market does not answer, or does not trade the item', () => {
    expect(preLines(SCREENS['price of one']!)).toContain('Waxpeer                  no answer');
    const absent = { ...PRICES, waxpeer: { ...PRICES.waxpeer!, quote: null } };
    const screen = viewPriceCard(
      7,
      buildPriceReport({ prices: absent, ways: [], noWays: 'not-listed' }),
      NOW,
      ENGLISH,
    );
    expect(preLines(screen)).toContain('Waxpeer          does not trade it');
    const phased = {
      ...PRICES,
      dmarket: { ...PRICES.dmarket!, quote: null, otherPhases: 'together' },
    } as const;
    const mixed = viewPriceCard(
      7,
      buildPriceReport({ prices: phased, ways: [], noWays: 'mixed-phases' }),
      NOW,
      ENGLISH,
    );
    expect(preLines(mixed)).toContain('DMarket    all phases in one price');
    expect(toPlainText(screen)).toContain('No profit shown: it is not for sale on both markets.');
  });
});

describe('the state of the cache', () => {
  it('marks what is older than it may be, and names the market that fails', () => {
    const text = toPlainText(SCREENS['stats']!);
    expect(text).toContain(
      'Cache up 2d 04h, trouble\nWaxpeer not answering since 13:50 UTC: waxpeer GET /v1/prices',
    );
    expect(text).toContain('W prices  11m  60s   94 22.1k OLD');
    expect(text).not.toContain('D offers');
    expect(text).toContain('Calls saved  46,799 (94%)');
  });
});

describe('the progress of a scan', () => {
  it('shows each market, what was compared and what is being checked', () => {
    const screen = progress(
      {
        sources: {
          dmarket: { state: 'ready', names: 14_200, observedAt: NOW - 4_000 },
          waxpeer: { state: 'ready', names: 22_118, observedAt: NOW - 9_000 },
        },
        compared: 8930,
        candidates: 212,
        confirmed: 5,
        toConfirm: 20,
      },
      ENGLISH,
    );
    expect(toPlainText(screen).split('\n')).toEqual([
      'Scanning CS2: DMarket ⇄ Waxpeer',
      '[########--]  85%    8s',
      'DMarket  14,200 names, 4s old',
      'Waxpeer  22,118 names, 9s old',
      'Compared 8,930, candidates 212',
      'Checking live 5 of 20',
    ]);
  });
});

describe('the help', () => {
  it('names every command of the table', () => {
    for (const { name, description } of COMMAND_TABLE) {
      expect(toPlainText(SCREENS['help']!)).toContain(`/${name} ${ENGLISH.t(description)}`);
    }
  });

  it('fits one screen on every page', () => {
    for (const page of ['commands', 'profit', 'risks'] as const) {
      const lines = toPlainText(viewHelp(page, { commands: COMMAND_TABLE, hasKeyboard: false }, ENGLISH))
        .split('\n')
        .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 40)), 0);
      expect(lines).toBeLessThanOrEqual(20);
    }
  });
});
