import { type ItemWay, type ScanReport, type ScanRequest } from '../arbitrage/scan.ts';
import { type Survey, type Surveyor } from '../arbitrage/survey.ts';
import { compareOpportunities, type Opportunity } from '../domain/opportunity.ts';

/** All that somebody's page shows of deals. */
export interface Board {
  readonly request: ScanRequest;
  readonly survey: Survey;
  /** Best first. */
  readonly deals: readonly Opportunity[];
  /** When the last scan of the game ended; null if there was none. */
  readonly scannedAt: number | null;
}

/** Puts boards together, and remembers the last one of whom it was for. */
export interface DealBoard {
  readonly read: (userId: number) => Promise<Board>;
  /** The board that was read last, or a new one. */
  readonly latest: (userId: number) => Promise<Board>;
  /** A deal as its board shows it; undefined if it is not there. */
  readonly find: (userId: number, way: Omit<ItemWay, 'sellOn'>) => Promise<FoundDeal | undefined>;
}

/** A deal with the terms on which it was found. */
export interface FoundDeal {
  readonly deal: Opportunity;
  readonly request: ScanRequest;
}

/** What boards are made of. */
export interface DealBoardParts {
  readonly survey: Surveyor;
  readonly readRequest: (userId: number) => Promise<ScanRequest>;
  readonly latestReport: (userId: number) => ScanReport | undefined;
  readonly now: () => number;
}

/** For so long what a live look told outweighs what the price lists say. */
const LOOK_STANDS_MS = 5 * 60_000;

/** A board is some megabytes, and made anew in a tenth of a second. */
const BOARDS_KEPT = 10;

/** Creates the maker of boards. */
export function createDealBoard({ survey, readRequest, latestReport, now }: DealBoardParts): DealBoard {
  const kept = new Map<number, Promise<Board>>();
  const build = async (userId: number): Promise<Board> => {
    const request = await readRequest(userId);
    const found = await survey(request);
    const report = latestReport(userId);
    const scan = report?.request.game === request.game ? report : undefined;
    const scannedAt = scan === undefined ? null : scan.startedAt + scan.tookMs;
    return { request, survey: found, deals: mergeLooks(found, scan, now()), scannedAt };
  };
  const read = (userId: number): Promise<Board> => {
    kept.delete(userId);
    const board = build(userId);
    kept.set(userId, board);
    board.catch(() => kept.delete(userId));
    const [oldest = userId] = kept.keys();
    if (kept.size > BOARDS_KEPT) kept.delete(oldest);
    return board;
  };
  const latest = (userId: number): Promise<Board> => kept.get(userId) ?? read(userId);
  return {
    read,
    latest,
    find: async (userId, way) => {
      const { deals, request } = await latest(userId);
      const deal = deals.find((each) => each.key === way.key && each.buyOn === way.buyOn);
      return deal && { deal, request };
    },
  };
}

/** What was looked at live lately is shown as it was seen then, unless the price lists say by now that it is gone. */
function mergeLooks(
  { opportunities }: Survey,
  scan: ScanReport | undefined,
  now: number,
): readonly Opportunity[] {
  if (scan === undefined || now - scan.startedAt - scan.tookMs > LOOK_STANDS_MS) return opportunities;
  const seen = new Map(scan.opportunities.map((deal) => [nameOf(deal), deal]));
  const refused = new Set(scan.refused.map(nameOf));
  const merged = opportunities.flatMap((deal) => {
    const look = seen.get(nameOf(deal));
    if (look !== undefined) return [look];
    return refused.has(nameOf(deal)) ? [] : [deal];
  });
  return merged.toSorted(compareOpportunities);
}

function nameOf({ key, buyOn }: Pick<ItemWay, 'key' | 'buyOn'>): string {
  return `${buyOn} ${key}`;
}
