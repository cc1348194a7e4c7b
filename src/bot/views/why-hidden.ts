import { type ScanReport } from '../../arbitrage/scan.ts';
import { type Rejection, REJECTIONS } from '../../domain/gates/index.ts';
import { type ListPlace } from '../list-place.ts';
import { bold, type Html, pre, stack } from '../chat/html.ts';
import { type Button, button, type Screen } from '../chat/screen.ts';
import { type Words } from '../words/words.ts';
import { backButton } from './buttons.ts';
import { cellWidth, PHONE_COLUMNS, left, right } from './cells.ts';

const COUNT_CELLS = 9;

/** How many trades were left out of a scan, by reason; an item counts once for each way it was looked at. */
export function viewWhyHidden(scan: string, report: ScanReport, place: ListPlace, words: Words): Screen {
  const { t, html, format } = words;
  const { counts } = report.rejected;
  const counted = REJECTIONS.filter((reason) => counts[reason] > 0).sort((a, b) => counts[b] - counts[a]);
  const lines = counted.map((reason) => {
    const count = right(format.count(counts[reason]), COUNT_CELLS);
    return left(t(`rejection-${reason}`), PHONE_COLUMNS - COUNT_CELLS) + count;
  });
  return {
    text: stack(
      bold(t('why-title')),
      lines.length === 0 ? html('why-none') : pre(lines),
      html('why-ways'),
      formatDropped(report, words),
    ),
    buttons: [
      ...exampleButtons(scan, report, counted, place, words),
      [backButton({ kind: 'scan-list', scan, place }, words)],
    ],
  };
}

/** Reasons that are worth a look: the others hide nearly everything, and nothing of it is odd. */
const PLAIN_REASONS: readonly Rejection[] = ['no-ask', 'price-range', 'no-profit'];
/** Cells of a label that half of a phone's width shows. */
const HALF_CELLS = 20;

function exampleButtons(
  scan: string,
  { rejected }: ScanReport,
  counted: readonly Rejection[],
  place: ListPlace,
  { t }: Words,
): readonly (readonly Button[])[] {
  const buttons = counted
    .filter((reason) => !PLAIN_REASONS.includes(reason) && rejected.examples[reason].length > 0)
    .map((reason) => button(t(`rejection-${reason}`), { kind: 'scan-examples', scan, reason, place }));
  return buttons.reduce(addToRows, []);
}

/** Two short buttons share a row; a long one has it for itself. */
function addToRows(rows: readonly (readonly Button[])[], next: Button): readonly (readonly Button[])[] {
  const [last = [], before] = [rows.at(-1), rows.slice(0, -1)];
  const fits = last.length === 1 && [...last, next].every(({ text }) => cellWidth(text) <= HALF_CELLS);
  return fits ? [...before, [...last, next]] : [...rows, [next]];
}

function formatDropped({ sources }: ScanReport, { html }: Words): Html | undefined {
  const rows = (sources.dmarket?.dropped ?? 0) + (sources.waxpeer?.dropped ?? 0);
  return rows === 0 ? undefined : html('why-dropped', { rows });
}
