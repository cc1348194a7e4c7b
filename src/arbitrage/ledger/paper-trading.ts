import {
  type LedgerRepository,
  type PaperOutcome,
  type PaperOwner,
  type PaperTrade,
  type ShownDeal,
} from '../../domain/ledger/index.ts';
import { type InTurn } from '../../toolkit/index.ts';
import { asOfNow, type OpenSignals } from './open-signals.ts';
import { type Recorder, type ShownContext } from './recorder.ts';

/** Deals that people follow as if they had been bought. */
export interface PaperTrading {
  /** Follows a deal for someone as if it had been bought. */
  readonly paperBuy: (owner: PaperOwner, deal: ShownDeal, context: ShownContext) => Promise<PaperOutcome>;
  /** What a chat follows, the last one first, as of the last book. */
  readonly paperTrades: (chatId: number) => Promise<readonly PaperTrade[]>;
  /** False when the chat follows no such trade. */
  readonly dropPaperTrade: (chatId: number, id: number) => Promise<boolean>;
}

/** What paper trading is made of. */
export interface PaperTradingParts extends Pick<Recorder, 'record'> {
  readonly repository: LedgerRepository;
  readonly opened: () => Promise<OpenSignals>;
  readonly inTurn: InTurn;
}

/** Builds what follows deals for single people: their course is that of the signal, as far as it has been noted. */
export function buildPaperTrading({ repository, opened, inTurn, record }: PaperTradingParts): PaperTrading {
  return {
    paperBuy: (owner, deal, context) =>
      inTurn(async () => {
        const [signal] = await record([deal], context);
        if (signal === undefined) throw new Error('the deal was not recorded');
        return repository.addPaperTrade(owner, signal.id);
      }),
    paperTrades: (chatId) =>
      inTurn(async () => {
        const open = await opened();
        return asOfNow(open, await repository.paperTrades(chatId));
      }),
    dropPaperTrade: (chatId, id) => inTurn(() => repository.dropPaperTrade(chatId, id)),
  };
}
