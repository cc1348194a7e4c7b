import { formatFilter } from '../../bot/views/scan-filter.ts';
import { nameFailure } from '../../bot/views/failure-words.ts';
import { netPerDay } from '../../domain/cycle.ts';
import { isTooGood, type Opportunity } from '../../domain/opportunity.ts';
import { type Answer } from '../contract/api.ts';
import { type Handler } from './handler.ts';

/** Most trades that are told at once: a megabyte before it is compressed. */
const MAX_ROWS = 5000;

/** All trades that pass the person's settings. */
export const listDeals: Handler<'GET /deals'> = async (_input, { userId, words }, { board, desk }) => {
  const { request, survey, deals, scannedAt } = await board.read(userId);
  return {
    game: request.game,
    now: survey.at,
    observedAt: survey.observedAt,
    compared: survey.compared,
    rows: deals.slice(0, MAX_ROWS).map(toRow),
    isCut: deals.length > MAX_ROWS,
    failures: survey.failures.map((failure) => ({
      market: failure.market,
      message: words.t('error-market', nameFailure(failure, words)),
    })),
    scan: { isRunning: desk.isScanning(userId), at: scannedAt },
    filter: formatFilter(request, words),
  };
};

function toRow(deal: Opportunity): Answer<'GET /deals'>['rows'][number] {
  const { key, name, buyOn, sellOn, buyPrice, sellPrice, profit, cycle, exits, confidence, rank } = deal;
  return {
    ...{ key, name, buyOn, sellOn, buyPrice, sellPrice, rank },
    net: profit.net,
    roi: profit.roi,
    netPerDay: cycle.days === null ? null : netPerDay(profit.net, cycle.days),
    days: cycle.days,
    instant: exits.bid?.net ?? null,
    grade: confidence.grade,
    score: confidence.score,
    checkedAt: deal.confirmation.state === 'confirmed' ? deal.confirmation.at : null,
    isTooGood: isTooGood(deal),
  };
}
