import { type Grade } from '../../domain/confidence.ts';
import { type Game } from '../../domain/game.ts';
import { type Followed, type GradeRecord, type LedgerRepository } from '../../domain/ledger/index.ts';
import { type Logger } from '../../domain/logger.ts';
import { type QuoteBook } from '../../domain/quote.ts';
import { type Direction } from '../../domain/venue.ts';
import { type Markets } from '../sources.ts';
import { createInTurn } from '../../toolkit/index.ts';
import { keepCourses } from './keep-courses.ts';
import { asOfNow, isToBeKept, type OpenSignals, openOnce, seeBook } from './open-signals.ts';
import { buildPaperTrading, type PaperTrading } from './paper-trading.ts';
import { createRecords } from './records.ts';
import { buildRecorder, type Recorder } from './recorder.ts';
import { createSalesLooks } from './sales-looks.ts';

/** What was predicted of the deals that were shown, and what became of them. */
export interface Ledger extends PaperTrading, Pick<Recorder, 'recordShown'> {
  /** Notes what a new book says of the deals that are followed. */
  readonly observe: (book: QuoteBook) => Promise<void>;
  /** What became of deals within the last 180 days, by grade and direction. */
  readonly statistics: () => Promise<readonly GradeRecord[]>;
  /** The record of a grade and direction as it was last summed up; undefined before the first time. */
  readonly measured: (grade: Grade, direction: Direction) => GradeRecord | undefined;
  /** The deals that were shown last, in whichever chat, the newest first, as of the last book. */
  readonly shown: (limit: number) => Promise<readonly Followed[]>;
  /** The games of the deals that are followed, which need to be read until those are over. */
  readonly games: () => Promise<readonly Game[]>;
  /** Keeps what was noted last. */
  readonly close: () => Promise<void>;
}

/** What a ledger works with. */
export interface LedgerOptions {
  readonly repository: LedgerRepository;
  readonly markets: Markets;
  readonly logger: Logger;
  /** Milliseconds since 1970; the system's clock unless a test brings its own. */
  readonly now?: () => number;
}

const DAY_MS = 24 * 3_600_000;

/** Creates the ledger; it takes up what was followed before with the first call. */
export function createLedger({ repository, markets, logger, now = Date.now }: LedgerOptions): Ledger {
  const inTurn = createInTurn();
  const opened = openOnce(repository, now);
  const recorder = buildRecorder({ repository, opened, logger, now });
  const records = createRecords(repository, now);
  const salesLooks = createSalesLooks({ markets, logger, now });
  const keep = async (open: OpenSignals, isWanted: typeof isToBeKept): Promise<void> => {
    const changed = [...open.values()].filter((each) => isWanted(each, now()));
    if ((await keepCourses(repository, open, changed, now())) > 0) records.expire();
  };
  let prunedAt = -Infinity;
  const tidyUp = async (): Promise<void> => {
    await records.read();
    if (now() - prunedAt < DAY_MS) return;
    prunedAt = now();
    await repository.prune();
  };
  return {
    recordShown: (deals, context) => inTurn(() => recorder.recordShown(deals, context)),
    observe: (book) =>
      inTurn(async () => {
        const open = await opened();
        await seeBook(open, book, now());
        void salesLooks.look(open);
        await keep(open, isToBeKept);
        await tidyUp();
      }),
    statistics: () => inTurn(records.read),
    games: async () => [...new Set(Array.from((await opened()).values(), ({ signal }) => signal.game))],
    shown: (limit) => inTurn(async () => asOfNow(await opened(), await repository.latest(limit))),
    measured: records.of,
    ...buildPaperTrading({ repository, opened, inTurn, record: recorder.record }),
    close: async () => {
      await salesLooks.close();
      await inTurn(async () => {
        await keep(await opened(), ({ course, kept }) => course !== kept);
      });
    },
  };
}
