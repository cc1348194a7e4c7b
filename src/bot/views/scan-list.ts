import { type ScanReport } from '../../arbitrage/scan.ts';
import { netPerDay } from '../../domain/cycle.ts';
import { GAME_FACTS } from '../../domain/game.ts';
import { mills } from '../../domain/money.ts';
import { isTooGood, type Opportunity } from '../../domain/opportunity.ts';
import { type ListName, type ListPlace, type Sort, SORTS } from '../callback-action.ts';
import { type Html, markup, pre, stack } from '../html.ts';
import { type Button, button, type Screen } from '../screen.ts';
import { cellWidth, left, PHONE_COLUMNS, right } from './cells.ts';
import { formatCount, formatPlural, formatReceived, formatShare, formatTime } from './format.ts';
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
interface Row {
  readonly deal: Opportunity;
  readonly row: number;
}

const SORT_NAMES: Readonly<Record<Sort, string>> = {
  rank: 'rank',
  roi: 'ROI',
  net: 'net',
  day: 'a day',
  instant: 'instant',
};

/** The deals of one of a report's lists, in the wanted order. */
function sortRows(report: ScanReport, { list, sort }: ListPlace): readonly Row[] {
  const deals = list === 'deals' ? report.opportunities : report.closest;
  const rows = deals.map((deal, row) => ({ deal, row }));
  if (sort === 'rank') return rows;
  return rows.sort((a, b) => valueOf(b.deal, sort) - valueOf(a.deal, sort) || a.row - b.row);
}

/** One page of a scan's deals, with buttons to open each of them. */
export function viewScanList(scan: string, report: ScanReport, wanted: ListPlace, now: number): Screen {
  const rows = sortRows(report, wanted);
  const pages = Math.max(1, Math.ceil(rows.length / PAGE_SIZE));
  const place = { ...wanted, page: Math.min(wanted.page, pages - 1) };
  const first = place.page * PAGE_SIZE;
  const shown = rows.slice(first, first + PAGE_SIZE);
  const columns = measureColumns(shown, first, place.sort);
  return {
    text: stack(
      formatHead(report, place, now),
      pre([
        formatHeader(columns, place.sort),
        ...shown.map((row, index) => formatRow(row, first + index + 1, columns, place.sort)),
      ]),
      markup`${formatLegend(shown)}`,
      markup`Net after the sale fee, rounded down. A to C: how sure it is.`,
      ...formatSources(report, now).map((line) => markup`${line}`),
      report.confirmationFailure === undefined
        ? undefined
        : markup`Not all checked live: ${report.confirmationFailure}`,
    ),
    buttons: [
      shown.map(({ row }, index) =>
        button(String(first + index + 1), { kind: 'scan-card', scan, row, place }),
      ),
      turnButtons(place.page, pages, (page) => ({ kind: 'scan-list', scan, place: { ...place, page } })),
      [sortButton(scan, place), button('Filters', { kind: 'settings-open' })],
      [
        button('Refresh', { kind: 'scan-again', scan }),
        button('Why hidden?', { kind: 'scan-why', scan, place }),
      ],
    ],
  };
}

function formatHead(report: ScanReport, { list, sort }: ListPlace, now: number): Html {
  const { request, startedAt } = report;
  return stack(
    markup`<b>${GAME_FACTS[request.game].name} scan</b> ${formatTime(startedAt, now)}: ${formatFound(report, list)}`,
    markup`By ${SORT_NAMES[sort]}. ${formatFilter(request)}`,
  );
}

function formatFound({ opportunities, closest, candidates, compared }: ScanReport, list: ListName): string {
  if (list === 'closest') return `${closest.length} closest, all below your minimum`;
  const items = formatPlural(compared, 'item');
  return candidates > opportunities.length
    ? `${formatPlural(opportunities.length, 'deal')} of ${formatCount(candidates)} candidates in ${items}`
    : `deals in ${formatCount(opportunities.length)} of ${items}`;
}

/** How wide the columns of one page are: numbers as wide as they must be, the name what is left. */
interface Columns {
  readonly number: number;
  readonly name: number;
  readonly amount: number;
  readonly roi: number;
}

function measureColumns(rows: readonly Row[], first: number, sort: Sort): Columns {
  const widest = (texts: readonly string[]): number => Math.max(...texts.map(cellWidth));
  const number = String(first + rows.length).length;
  const amount = widest([amountTitle(sort), ...rows.map(({ deal }) => amountOf(deal, sort))]);
  const roi = widest(['ROI', ...rows.map(({ deal }) => formatShare(deal.profit.roi))]);
  return { number, amount, roi, name: PHONE_COLUMNS - (number + 2 + 4 + 1 + amount + 1 + roi + 1) };
}

function formatHeader({ number, name, amount, roi }: Columns, sort: Sort): string {
  const figures = `${right(amountTitle(sort), amount)} ${right('ROI', roi)}`;
  return `${left('#', number + 2)}way ${left('item', name)} ${figures} `;
}

function formatRow({ deal }: Row, position: number, columns: Columns, sort: Sort): string {
  const number = right(String(position), columns.number) + left(markOf(deal), 2);
  const name = left(shortenName(deal.name, columns.name), columns.name);
  const roi = right(formatShare(deal.profit.roi), columns.roi);
  const amount = right(amountOf(deal, sort), columns.amount);
  return `${number}${formatWay(deal)} ${name} ${amount} ${roi}${deal.confidence.grade}`;
}

function amountTitle(sort: Sort): string {
  if (sort === 'instant') return 'at bid';
  return sort === 'day' ? '$/day' : 'net $';
}

function amountOf(deal: Opportunity, sort: Sort): string {
  const amount = sort === 'day' || sort === 'instant' ? figureOf(deal, sort) : deal.profit.net;
  return amount === null ? '-' : formatReceived(mills(amount));
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
  { mark: '*', meaning: 'listing to buy seen live' },
  { mark: '?', meaning: 'not checked live' },
  { mark: '!', meaning: 'ROI over 35%: check, likely not the same item' },
] as const;

function markOf(deal: Opportunity): string {
  if (isTooGood(deal)) return '!';
  return deal.confirmation.state === 'confirmed' ? '*' : '?';
}

function formatLegend(rows: readonly Row[]): string {
  const used = new Set(rows.map(({ deal }) => markOf(deal)));
  return MARKS.filter(({ mark }) => used.has(mark))
    .map(({ mark, meaning }) => `${mark} ${meaning}`)
    .join(' · ');
}

function sortButton(scan: string, place: ListPlace): Button {
  const next = SORTS[(SORTS.indexOf(place.sort) + 1) % SORTS.length] ?? 'rank';
  const text = `Sort: ${SORT_NAMES[place.sort]}`;
  return button(text, { kind: 'scan-list', scan, place: { ...place, page: 0, sort: next } });
}
