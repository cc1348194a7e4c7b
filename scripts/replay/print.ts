import { type GradeRecord } from '../../src/domain/ledger/index.ts';
import { VENUES } from '../../src/domain/venue.ts';
import { type ReplayResult } from './replay.ts';

/** The lines that tell a person what came of a replay. */
export function formatReplay(result: ReplayResult): readonly string[] {
  const { items, refreshes, scans, deals, strays, history, records, faults } = result;
  return [
    `${items} items, ${refreshes} refreshes of both markets, ${scans} scans`,
    '',
    `deals  planted ${deals.planted}, shown ${deals.shown}; shown without being planted ${strays}`,
    '',
    ...formatTraps(result),
    '',
    ...formatRecords(records),
    '',
    `history  ${history.snapshots} snapshots in ${history.bytes} bytes`,
    ...(faults.length === 0 ? [] : ['', 'Faults:', ...faults]),
  ];
}

function formatTraps({ traps }: ReplayResult): readonly string[] {
  return [
    '| trap | planted | hidden by |',
    '| --- | --: | --- |',
    ...Object.entries(traps).map(([name, { planted, hiddenBy }]) => {
      const gates = Object.entries(hiddenBy).map(([gate, count]) => `${gate} ${count}`);
      return `| ${name} | ${planted} | ${gates.join(', ')} |`;
    }),
  ];
}

function formatRecords(records: readonly GradeRecord[]): readonly string[] {
  return [
    '| grade and way | concluded | gone | unknown | hits of judged | hit rate | median ROI | there after 1, 10, 60 min |',
    '| --- | --: | --: | --: | --: | --: | --: | --: |',
    ...records.filter(({ concluded }) => concluded > 0).map(formatRecord),
  ];
}

function formatRecord(record: GradeRecord): string {
  const { grade, buyOn, sellOn, concluded, gone, unknown, hits, judged, hitRate, medianRoi, stillThere } =
    record;
  const there = [1, 10, 60] as const;
  const cells = [
    `${grade} ${VENUES[buyOn].letter}>${VENUES[sellOn].letter}`,
    concluded,
    gone,
    unknown,
    `${hits} of ${judged}`,
    formatShare(hitRate.share),
    formatShare(medianRoi),
    there.map((minutes) => formatShare(stillThere[minutes].share)).join(', '),
  ];
  return `| ${cells.join(' | ')} |`;
}

function formatShare(share: number | null): string {
  return share === null ? 'too few' : `${(share / 100).toFixed(1)} %`;
}
