import { type ScanReport } from '../../../arbitrage/scan.ts';
import { GRADES } from '../../../domain/confidence.ts';
import { roiPerDay } from '../../../domain/cycle.ts';
import { GAME_FACTS } from '../../../domain/game.ts';
import { basisPoints } from '../../../domain/money.ts';
import { findTimedDeals, type TimedDeal } from '../../../domain/timed-deals.ts';
import { type DrawAction } from '../../callbacks/chart-callbacks.ts';
import { type ScatterPoint } from '../../charts/index.ts';
import { bold, type Html, markup, stack } from '../../chat/html.ts';
import { type Words } from '../../words/words.ts';
import { sortRows } from '../scan-list.ts';
import { type ChartReader, type ChartView, viewingButtons } from './chart-view.ts';

type Action = Extract<DrawAction, { kind: 'chart-scan' }>;

/** The deals of a scan's list by return and by how long they take, with their numbers in the list. */
export function viewScanChart(report: ScanReport, action: Action, reader: ChartReader): ChartView {
  const { look, words, now } = reader;
  const { t, format } = words;
  const { request, startedAt } = report;
  const rows = sortRows(report, action.place);
  const timed = findTimedDeals(rows.map(({ deal }) => deal));
  const title = `${t('scan-title', { game: GAME_FACTS[request.game].name })} ${format.time(startedAt, now)}`;
  return {
    chart: {
      kind: 'scatter',
      ...{ look, title },
      subtitle: t('chart-scan-subtitle', {
        deals: t('deals', { deals: timed.length }),
        sort: t(`sort-${action.place.sort}`),
      }),
      points: timed.map(toPoint),
      words: {
        roi: t('head-roi'),
        cycleDays: t('chart-scan-days'),
        perDay: t('chart-scan-per-day'),
        nothing: t('chart-scan-nothing'),
      },
    },
    caption: stack(bold(title), ...captionLines(timed, rows.length - timed.length, words)),
    buttons: [viewingButtons(action, words)],
  };
}

function toPoint({ deal, number, days }: TimedDeal): ScatterPoint {
  const { profit, confidence } = deal;
  return { roi: profit.roi, cycleDays: days, grade: confidence.grade, label: String(number) };
}

function captionLines(
  timed: readonly TimedDeal[],
  leftOut: number,
  words: Words,
): readonly (Html | undefined)[] {
  const { t, html } = words;
  return [
    ...(timed.length === 0
      ? [html('chart-scan-nothing')]
      : [markup`${formatGrades(timed)}`, formatRange(timed, words), formatBest(timed, words)]),
    leftOut === 0 ? undefined : html('chart-scan-left-out', { deals: t('deals', { deals: leftOut }) }),
    html('chart-scan-note'),
  ];
}

/** How many deals have which grade: "A 3 · B 5". */
function formatGrades(timed: readonly TimedDeal[]): string {
  return GRADES.map((grade) => ({
    grade,
    count: timed.filter(({ deal }) => deal.confidence.grade === grade).length,
  }))
    .filter(({ count }) => count > 0)
    .map(({ grade, count }) => `${grade} ${count}`)
    .join(' · ');
}

function formatRange(timed: readonly TimedDeal[], { html, format }: Words): Html {
  const returns = timed.map(({ deal }) => deal.profit.roi);
  const days = timed.map((each) => Math.round(each.days));
  return html('chart-scan-range', {
    low: format.share(basisPoints(Math.min(...returns))),
    high: format.share(basisPoints(Math.max(...returns))),
    least: format.days(Math.min(...days)),
    most: format.days(Math.max(...days)),
  });
}

function formatBest(timed: readonly TimedDeal[], { html, format }: Words): Html {
  const daily = ({ deal, days }: TimedDeal): number => roiPerDay(deal.profit.roi, days);
  const best = timed.reduce((most, each) => (daily(each) > daily(most) ? each : most));
  return html('chart-scan-best', {
    number: best.number,
    name: best.deal.name,
    daily: format.rate(roiPerDay(best.deal.profit.roi, best.days)),
  });
}
