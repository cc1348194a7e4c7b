import { createBooks } from '../../src/arbitrage/books/index.ts';
import { createLedger, type Ledger } from '../../src/arbitrage/ledger/index.ts';
import { buildScanner } from '../../src/arbitrage/scanner.ts';
import { type Markets } from '../../src/arbitrage/sources.ts';
import { type HistoryStatus } from '../../src/domain/history.ts';
import { type GradeRecord } from '../../src/domain/ledger/index.ts';
import { type Logger } from '../../src/domain/logger.ts';
import { basisPoints } from '../../src/domain/money.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { MARKET_IDS } from '../../src/domain/venue.ts';
import { createPriceHistory, openStore } from '../../src/store/index.ts';
import { buildReplayMarket } from './replay-market.ts';
import { buildSchedule, type ReplayPlan } from './schedule.ts';
import { createVerdictKeeper, type Verdicts } from './verdicts.ts';

/** What came of a replay. */
export interface ReplayResult extends Verdicts {
  readonly items: number;
  readonly refreshes: number;
  readonly scans: number;
  readonly records: readonly GradeRecord[];
  readonly history: HistoryStatus;
}

/** Where a replay keeps its databases, and who hears of what goes wrong. */
export interface ReplayPlace {
  readonly directory: string;
  readonly logger: Logger;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const REQUEST = { ...DEFAULT_SETTINGS, minRoi: basisPoints(600), limit: 50 };

/** Runs a plan through the scanner, the history and the ledger, all of them real; only markets and clock are made up. */
export async function replay(plan: ReplayPlan, { directory, logger }: ReplayPlace): Promise<ReplayResult> {
  let at = plan.startsAt;
  const now = (): number => at;
  const schedule = buildSchedule(plan);
  const markets: Markets = {
    dmarket: buildReplayMarket('dmarket', schedule, now),
    waxpeer: buildReplayMarket('waxpeer', schedule, now),
  };
  const store = await openStore({ directory, now });
  const history = createPriceHistory({ directory, logger, now });
  const ledger = createLedger({ repository: store.ledger, markets, logger, now });
  const books = createBooks({ markets, logger, now });
  const scanner = buildScanner({ markets, books, history, records: ledger.measured, logger, now });
  const verdicts = createVerdictKeeper(schedule.plants);
  let refreshes = 0;
  /** The history is recorded on a thread of its own, while the ledger looks at the same books. */
  let recorded: Promise<unknown> = Promise.resolve();
  const refresh = async (moment: number): Promise<void> => {
    await recorded;
    at = moment;
    refreshes += 1;
    const read = MARKET_IDS.map((id) => books.read(id, 'csgo', { reload: true, priority: 'background' }));
    const both = await Promise.all(read);
    recorded = Promise.all(both.map((book) => history.record(book)));
    for (const book of both) await ledger.observe(book);
  };
  const scan = async (): Promise<void> => {
    await recorded;
    const report = await scanner.scan(REQUEST);
    await ledger.recordShown(report.opportunities, { game: 'csgo', shownIn: 'scan' });
    verdicts.judge(report);
  };
  try {
    for (const moment of momentsOf(plan)) {
      await refresh(moment);
      if (!plan.scans.includes(moment)) continue;
      await scan();
      // So that it can be told what of the deals is still there a minute and ten minutes later.
      await refresh(moment + MINUTE_MS);
      await refresh(moment + 10 * MINUTE_MS);
    }
    await recorded;
    return {
      ...verdicts.result(),
      items: schedule.items.length,
      refreshes,
      scans: plan.scans.length,
      records: await ledger.statistics(),
      history: await history.status(),
    };
  } finally {
    await closeAll(ledger, books.close, history.close, store.close);
  }
}

/** When prices are recorded: more seldom before the first scans, and while nothing but the last deals is followed. */
function momentsOf(plan: ReplayPlan): readonly number[] {
  const { startsAt, endsAt } = plan;
  const moments: number[] = [];
  for (let at = startsAt; at <= endsAt; at += stepAt(plan, at)) moments.push(at);
  return moments;
}

function stepAt({ scans, quietEveryMs, busyUntil }: ReplayPlan, at: number): number {
  if (at < (scans[0] ?? busyUntil) - DAY_MS) return quietEveryMs;
  return at < busyUntil ? HOUR_MS / 2 : HOUR_MS;
}

async function closeAll(ledger: Ledger, ...others: readonly (() => Promise<void>)[]): Promise<void> {
  await ledger.close();
  for (const close of others) await close();
}
