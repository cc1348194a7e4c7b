import { type PaperTrade } from '../../domain/ledger/index.ts';
import { type Columns, toCsv, toIso } from './csv.ts';
import { SIGNAL_COLUMNS } from './signals.ts';

/** Writes down the deals that a chat follows: what was predicted of each, and what became of it. */
export function writePaperTrades(trades: readonly PaperTrade[]): string {
  return toCsv(COLUMNS, trades);
}

const COLUMNS: Columns<PaperTrade> = {
  bought_at: ({ boughtAt }) => toIso(boughtAt),
  ...SIGNAL_COLUMNS,
};
