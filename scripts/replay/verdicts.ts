import { type ScanReport } from '../../src/arbitrage/scan.ts';
import { type Rejection, REJECTIONS } from '../../src/domain/gates/index.ts';
import { type ItemKey } from '../../src/domain/title.ts';
import { type Direction } from '../../src/domain/venue.ts';
import { type Plant, type PlantedTrap } from './plant.ts';

/** What scans made of one kind of trap. */
export interface TrapTally {
  readonly planted: number;
  readonly hiddenBy: Readonly<Partial<Record<Rejection, number>>>;
}

/** What scans made of all that was planted. */
export interface Verdicts {
  readonly deals: { readonly planted: number; readonly shown: number };
  readonly traps: Readonly<Record<string, TrapTally>>;
  /** Deals that were shown although nothing was done to their items. */
  readonly strays: number;
  /** Each thing that went wrong, in a sentence. */
  readonly faults: readonly string[];
}

/** Keeps the verdicts of one scan after the other. */
export interface VerdictKeeper {
  readonly judge: (report: ScanReport) => void;
  readonly result: () => Verdicts;
}

/** Judges every plant by the scan that is for it, and every scan by what it must not show. */
export function createVerdictKeeper(plants: readonly Plant[]): VerdictKeeper {
  const faults: string[] = [];
  const traps = new Map<string, { planted: number; hiddenBy: Partial<Record<Rejection, number>> }>();
  const plantOf = new Map(plants.map((plant) => [wayOf(plant.item.key, plant), plant]));
  let shown = 0;
  let strays = 0;
  const judgeTrap = (trap: PlantedTrap, report: ScanReport): void => {
    const reason = reasonOf(trap, report);
    const tally = traps.get(trap.name) ?? { planted: 0, hiddenBy: {} };
    traps.set(trap.name, tally);
    tally.planted += 1;
    if (reason !== undefined) tally.hiddenBy[reason] = (tally.hiddenBy[reason] ?? 0) + 1;
    if (reason === undefined || !trap.gates.includes(reason))
      faults.push(`${describe(trap)} was left to ${reason ?? 'nothing'}`);
  };
  const judgeShown = (report: ScanReport): void => {
    for (const deal of report.opportunities) {
      const plant = plantOf.get(wayOf(deal.key, deal));
      const isOn = plant !== undefined && report.startedAt >= plant.from && report.startedAt < plant.until;
      if (isOn && plant.kind === 'trap')
        faults.push(`${describe(plant)} was shown at ${deal.profit.roi / 100} %`);
      if (!isOn) strays += 1;
    }
  };
  return {
    judge: (report) => {
      judgeShown(report);
      for (const plant of plants.filter(({ at }) => at === report.startedAt)) {
        if (plant.kind === 'trap') judgeTrap(plant, report);
        else if (isShown(plant, report)) shown += 1;
        else faults.push(`${describe(plant)} was missed: ${reasonOf(plant, report) ?? 'not compared'}`);
      }
    },
    result: () => ({
      deals: { planted: plants.filter(({ kind }) => kind === 'deal').length, shown },
      traps: Object.fromEntries(traps),
      strays,
      faults,
    }),
  };
}

function wayOf(key: ItemKey, { buyOn }: Pick<Direction, 'buyOn'>): string {
  return `${buyOn} ${key}`;
}

function isShown({ item, buyOn }: Plant, { opportunities }: ScanReport): boolean {
  return opportunities.some((deal) => deal.key === item.key && deal.buyOn === buyOn);
}

/** The reason under which a scan counted a plant; of each it keeps the widest spreads, among which plants are. */
function reasonOf({ item, buyOn }: Plant, { rejected }: ScanReport): Rejection | undefined {
  return REJECTIONS.find((reason) =>
    rejected.examples[reason].some((pair) => pair.key === item.key && pair.buyOn === buyOn),
  );
}

function describe(plant: Plant): string {
  const name = plant.kind === 'trap' ? plant.name : 'a deal';
  return `${name} (${plant.item.title}, ${plant.buyOn} to ${plant.sellOn})`;
}
