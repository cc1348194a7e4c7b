import { ENOUGH_SAMPLES } from '../../../domain/calibration.ts';
import { CHECK_MINUTES, type GradeRecord, type Share } from '../../../domain/ledger/index.ts';
import { type Html, pre, stack } from '../../chat/html.ts';
import { type Words } from '../../words/words.ts';
import { right } from '../cells.ts';
import { formatWay } from '../venue-words.ts';

/** How often deals of each grade came true, with the number of deals that this rests on. */
export function viewRecords(records: readonly GradeRecord[], words: Words): Html {
  const { html } = words;
  const known = records.filter(({ concluded }) => concluded > 0);
  if (known.length === 0) return html('paper-nothing');
  const total = (count: (record: GradeRecord) => number): number =>
    known.reduce((sum, record) => sum + count(record), 0);
  return stack(
    pre([formatHead(words), ...known.map((record) => formatRecord(record, words))]),
    html('paper-totals', {
      concluded: total(({ concluded }) => concluded),
      gone: total(({ gone }) => gone),
      unseen: total(({ unknown }) => unknown),
    }),
    html('paper-legend', { enough: ENOUGH_SAMPLES }),
  );
}

function formatHead({ t }: Words): string {
  return toRow(['', t('paper-head-hits'), t('paper-head-of'), t('paper-head-roi'), t('paper-head-there')]);
}

function formatRecord(record: GradeRecord, { format }: Words): string {
  const { grade, hitRate, medianRoi, stillThere } = record;
  return toRow([
    `${formatWay(record)} ${grade}`,
    formatShare(hitRate, '%'),
    format.shortCount(hitRate.of),
    medianRoi === null ? '-' : format.share(medianRoi),
    CHECK_MINUTES.map((minutes) => formatShare(stillThere[minutes])).join('/'),
  ]);
}

/** Whole percents, rounded down. */
function formatShare({ share }: Share, unit = ''): string {
  return share === null ? '-' : `${Math.floor(share / 100)}${unit}`;
}

function toRow([way, hits, of, roi, there]: readonly [string, string, string, string, string]): string {
  return way.padEnd(5) + right(hits, 6) + right(of, 5) + right(roi, 7) + right(there, 11);
}
