import { type Game } from '../../domain/game.ts';
import {
  type LedgerRepository,
  NEW_COURSE,
  predict,
  type ShownDeal,
  type ShownIn,
  type Signal,
} from '../../domain/ledger/index.ts';
import { type Logger } from '../../domain/logger.ts';
import { follow, type OpenSignals } from './open-signals.ts';

/** Where and in which game deals were shown. */
export interface ShownContext {
  readonly game: Game;
  readonly shownIn: ShownIn;
}

/** Puts deals on record and begins to follow them. */
export interface Recorder {
  /** Tells the signals that stand for the deals, in their order. */
  readonly record: (deals: readonly ShownDeal[], context: ShownContext) => Promise<readonly Signal[]>;
  /**
   * Puts those on record that promise something, each once, as long as there is room. Never rejects: a failure costs
   * the record and a warning.
   */
  readonly recordShown: (deals: readonly ShownDeal[], context: ShownContext) => Promise<void>;
}

/** What a recorder works with. */
export interface RecorderParts {
  readonly repository: LedgerRepository;
  readonly opened: () => Promise<OpenSignals>;
  readonly logger: Logger;
  readonly now: () => number;
}

/** So many deals are followed at most, some ten megabytes of them; what is shown beyond is not recorded. */
const MOST_OPEN = 20_000;

/** Builds the recorder. */
export function buildRecorder({ repository, opened, logger, now }: RecorderParts): Recorder {
  const record: Recorder['record'] = async (deals, { game, shownIn }) => {
    const open = await opened();
    const signals = await repository.record(deals.map((deal) => predict(deal, game, shownIn, now())));
    for (const signal of signals) follow(open, { signal, course: NEW_COURSE }, now());
    return signals;
  };
  const recordPromising: Recorder['recordShown'] = async (deals, context) => {
    const promising = deals.filter(({ profit }) => profit.net > 0);
    if (promising.length === 0) return;
    const { size } = await opened();
    if (size < MOST_OPEN) await record(promising, context);
    else logger.warn({ open: size }, 'the ledger is full, deals were not recorded');
  };
  return {
    record,
    recordShown: (deals, context) =>
      recordPromising(deals, context).catch((error: unknown) => {
        logger.warn({ error, deals: deals.length }, 'deals could not be recorded');
      }),
  };
}
