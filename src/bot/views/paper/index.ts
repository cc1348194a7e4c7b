import { type GradeRecord, type PaperTrade } from '../../../domain/ledger/index.ts';
import { bold, type Html, pre, stack } from '../../chat/html.ts';
import { button, type Screen } from '../../chat/screen.ts';
import { type Words } from '../../words/words.ts';
import { chartButton } from '../charts/chart-view.ts';
import { cutPage } from '../pages.ts';
import { viewRecords } from './records.ts';
import { formatTrade } from './trades.ts';

/** How many followed deals one page shows. */
const ROWS = 4;

/** What became of deals in general, and a page of those that a chat follows. */
export interface PaperReport {
  readonly records: readonly GradeRecord[];
  readonly trades: readonly PaperTrade[];
  readonly page: number;
}

/** How often the bot was right, and the deals that this chat follows as if it had bought them. */
export function viewPaper({ records, trades, page }: PaperReport, now: number, words: Words): Screen {
  const { t } = words;
  const { shown, turn } = cutPage(trades, { page, rows: ROWS }, (to) => ({ kind: 'paper-page', page: to }));
  const first = trades.findIndex(({ id }) => id === shown[0]?.id) + 1;
  const lines = shown.flatMap((trade, index) => formatTrade(trade, first + index, now, words));
  return {
    text: stack(
      bold(t('paper-title')),
      viewRecords(records, words),
      bold(t('paper-trades', { count: trades.length })),
      viewTrades(lines, words),
    ),
    buttons: [
      shown.map(({ id }, index) => button(`✕ ${first + index}`, { kind: 'paper-drop', trade: id, page })),
      turn,
      [chartButton({ kind: 'chart-hits' }, words)],
    ],
  };
}

function viewTrades(lines: readonly string[], { html }: Words): Html {
  return lines.length === 0 ? html('paper-no-trades') : pre(lines);
}
