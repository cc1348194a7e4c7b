import { type ScanReport } from '../../arbitrage/scan.ts';
import { netPerDay } from '../../domain/cycle.ts';
import { GAME_FACTS } from '../../domain/game.ts';
import { mills } from '../../domain/money.ts';
import { isTooGood, type Opportunity } from '../../domain/opportunity.ts';
import { type ListName, type ListPlace, type Sort, SORTS } from '../list-place.ts';
import { bold, type Html, markup, pre, stack } from '../chat/html.ts';
import { type Button, button, type Screen } from '../chat/screen.ts';
import { type PlainKey } from '../words/translate.ts';
import { type Words } from '../words/words.ts';
import { refreshButton } from './buttons.ts';
import { chartButton } from './charts/chart-view.ts';
import { cellWidth, left, PHONE_COLUMNS, right } from './cells.ts';
import { nameFailure } from './failure-words.ts';
import { formatFilter } from './scan-filter.ts';
import { formatSources } from './scan-sources.ts';
import { turnButtons } from './pages.ts';
import { shortenName } from './short-name.ts';
import { formatWay } from './venue-words.ts';

/** Deals on one page. */
const PAGE_SIZE = 5;

/** The place where a list begins. */
export const FIRST_PAGE: ListPlace = { list: 'deals', page: 0, sort: 'rank' };

/** A deal with its place in the report's own order, by which buttons name it. */
export interface Row {
  readonly deal: Opportunity;
  readonly row: number;
}

/** The deals of one of a report's lists, in the wanted order. */
export function sortRows(report: ScanReport, { list, sort }: ListPlace): readonly Row[] {
  const deals = list === 'deals' ? report.opportunities : report.closest;
  const rows = deals.map((deal, row) => ({ deal, row }));
  if (sort === 'rank') return rows;
  return rows.sort((a, b) => valueOf(b.deal, sort) - valueOf(a.deal, sort) || a.row - b.row);
}

/** One page of a scan's deals, with buttons to open each of them. */
export function viewScanList(
  scan: string,
  report: ScanReport,
  wanted: ListPlace,
  now: number,
  words: Words,
): Screen {
  const rows = sortRows(report, wanted);
  const pages = Math.max(1, Math.ceil(rows.length / PAGE_SIZE));
  const place = { ...wanted, page: Math.min(wanted.page, pages - 1) };
  const first = place.page * PAGE_SIZE;
  const shown = rows.slice(first, first + PAGE_SIZE);
  const columns = measureColumns(shown, first, place.sort, words);
  return {
    text: stack(
      formatHead(report, place, now, words),
      pre([
        formatHeader(columns, place.sort, words),
        ...shown.map((row, index) => formatRow(row, first + index + 1, columns, place.sort, words)),
      ]),
      markup`${formatLegend(shown, words)}`,
      words.html('net-note'),
      ...formatSources(report, now, words).map((line) => markup`${line}`),
      report.confirmationFailure === undefined
        ? undefined
        : words.html('not-all-checked', nameFailure(report.confirmationFailure, words)),
    ),
    buttons: [
      shown.map(({ row }, index) =>
        button(String(first + index + 1), { kind: 'scan-card', scan, row, place }),
      ),
      turnButtons(place.page, pages, (page) => ({ kind: 'scan-list', scan, place: { ...place, page } })),
      [sortButton(scan, place, words), button(words.t('button-filters'), { kind: 'settings-open' })],
      [
        refreshButton({ kind: 'scan-again', scan }, words),
        chartButton({ kind: 'chart-scan', scan, place }, words),
        button(words.t('button-csv'), { kind: 'scan-csv', scan }),
      ],
      [button(words.t('button-why'), { kind: 'scan-why', scan, place })],
    ],
  };
}

function formatHead(report: ScanReport, { list, sort }: ListPlace, now: number, words: Words): Html {
  const { request } = report;
  return stack(
    formatScanHead(report, formatFound(report, list, words), now, words),
    words.html('scan-order', { sort: words.t(`sort-${sort}`), filter: formatFilter(request, words) }),
  );
}

/** The first line of a finished scan: its game, when it began, and what it found. */
export function formatScanHead(
  { request, startedAt }: ScanReport,
  found: string,
  now: number,
  { t, html, format }: Words,
): Html {
  const title = bold(t('scan-title', { game: GAME_FACTS[request.game].name }));
  return html('scan-found', { title, time: format.time(startedAt, now), found });
}

function formatFound(
  { opportunities, closest, candidates, compared }: ScanReport,
  list: ListName,
  { t, format }: Words,
): string {
  if (list === 'closest') return t('found-closest', { deals: closest.length });
  const items = t('items', { items: compared });
  const count = opportunities.length;
  return candidates > count
    ? t('found-some', { deals: t('deals', { deals: count }), candidates, items })
    : t('found-all', { deals: format.count(count), items });
}

/** How wide the columns of one page are: numbers as wide as they must be, the name what is left. */
interface Columns {
  readonly number: number;
  readonly name: number;
  readonly amount: number;
  readonly roi: number;
}

function measureColumns(rows: readonly Row[], first: number, sort: Sort, words: Words): Columns {
  const widest = (texts: readonly string[]): number => Math.max(...texts.map(cellWidth));
  const number = String(first + rows.length).length;
  const amount = widest([
    words.t(AMOUNT_TITLES[sort]),
    ...rows.map(({ deal }) => amountOf(deal, sort, words)),
  ]);
  const roi = widest([words.t('head-roi'), ...rows.map(({ deal }) => words.format.share(deal.profit.roi))]);
  return { number, amount, roi, name: PHONE_COLUMNS - (number + 2 + 4 + 1 + amount + 1 + roi + 1) };
}

function formatHeader({ number, name, amount, roi }: Columns, sort: Sort, { t }: Words): string {
  const figures = `${right(t(AMOUNT_TITLES[sort]), amount)} ${right(t('head-roi'), roi)}`;
  return `${left('#', number + 2)}${left(t('head-way'), 3)} ${left(t('head-item'), name)} ${figures} `;
}

function formatRow({ deal }: Row, position: number, columns: Columns, sort: Sort, words: Words): string {
  const number = right(String(position), columns.number) + left(markOf(deal), 2);
  const name = left(shortenName(deal.name, columns.name), columns.name);
  const roi = right(words.format.share(deal.profit.roi), columns.roi);
  const amount = right(amountOf(deal, sort, words), columns.amount);
  return `${number}${formatWay(deal)} ${name} ${amount} ${roi}${deal.confidence.grade}`;
}

const AMOUNT_TITLES = {
  rank: 'head-net',
  roi: 'head-net',
  net: 'head-net',
  day: 'head-day',
  instant: 'head-bid',
} as const satisfies Record<Sort, PlainKey>;

function amountOf(deal: Opportunity, sort: Sort, { format }: Words): string {
  const amount = sort === 'day' || sort === 'instant' ? figureOf(deal, sort) : deal.profit.net;
  return amount === null ? '-' : format.received(mills(amount));
}

/** What deals are ordered by; null where it is not known, which comes last. */
function figureOf(deal: Opportunity, sort: Sort): number | null {
  const { profit, exits, cycle, rank } = deal;
  switch (sort) {
    case 'rank':
      return rank;
    case 'roi':
      return profit.roi;
    case 'net':
      return profit.net;
    case 'day':
      return cycle.days === null ? null : netPerDay(profit.net, cycle.days);
    case 'instant':
      return exits.bid?.net ?? null;
  }
}

function valueOf(deal: Opportunity, sort: Sort): number {
  return figureOf(deal, sort) ?? -Infinity;
}

const MARKS = [
  { mark: '*', meaning: 'legend-live' },
  { mark: '?', meaning: 'legend-unchecked' },
  { mark: '!', meaning: 'legend-check' },
] as const;

function markOf(deal: Opportunity): string {
  if (isTooGood(deal)) return '!';
  return deal.confirmation.state === 'confirmed' ? '*' : '?';
}

function formatLegend(rows: readonly Row[], { t }: Words): string {
  const used = new Set(rows.map(({ deal }) => markOf(deal)));
  return MARKS.filter(({ mark }) => used.has(mark))
    .map(({ mark, meaning }) => `${mark} ${t(meaning)}`)
    .join(' · ');
}

function sortButton(scan: string, place: ListPlace, { t }: Words): Button {
  const next = SORTS[(SORTS.indexOf(place.sort) + 1) % SORTS.length] ?? 'rank';
  const text = t('button-sort', { sort: t(`sort-${place.sort}`) });
  return button(text, { kind: 'scan-list', scan, place: { ...place, page: 0, sort: next } });
}
