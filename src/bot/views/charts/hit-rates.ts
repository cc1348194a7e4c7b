import { ENOUGH_SAMPLES, isEnough, PROMISES } from '../../../domain/calibration.ts';
import { type GradeRecord, type GradeSum, STATISTICS_MS, sumByGrade } from '../../../domain/ledger/index.ts';
import { type DrawAction } from '../../callbacks/chart-callbacks.ts';
import { bold, type Html, stack } from '../../chat/html.ts';
import { type Words } from '../../words/words.ts';
import { type ChartReader, type ChartView, viewingButtons } from './chart-view.ts';

const DAY_MS = 24 * 3_600_000;

/** How often deals of each grade came true, both ways through the markets together. */
export function viewHitRateChart(
  records: readonly GradeRecord[],
  action: Extract<DrawAction, { kind: 'chart-hits' }>,
  { look, words }: ChartReader,
): ChartView {
  const { t } = words;
  const grades = sumByGrade(records);
  const title = t('paper-title');
  return {
    chart: {
      kind: 'hit-rate',
      ...{ look, title, records: grades },
      subtitle: t('chart-hits-subtitle', { days: t('chart-days', { days: STATISTICS_MS / DAY_MS }) }),
      words: {
        promised: t('chart-hits-promised'),
        notEnough: t('chart-not-enough'),
        interval: t('chart-hits-interval'),
      },
    },
    caption: stack(bold(title), ...grades.map((record) => formatRecord(record, words))),
    buttons: [viewingButtons(action, words)],
  };
}

function formatRecord(record: GradeSum, { html, format }: Words): Html {
  const { grade, hits, judged } = record;
  if (!isEnough(record)) return html('chart-hits-few', { grade, judged, enough: ENOUGH_SAMPLES });
  const rate = `${Math.floor((hits * 100) / judged)}%`;
  const promise = PROMISES[grade];
  return promise === 0
    ? html('chart-hits-line', { grade, hits, judged, rate })
    : html('chart-hits-promise', { grade, hits, judged, rate, promised: format.rate(promise) });
}
