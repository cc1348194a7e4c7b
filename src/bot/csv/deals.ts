import { type ScanReport } from '../../arbitrage/scan.ts';
import { netPerDay } from '../../domain/cycle.ts';
import { type Opportunity } from '../../domain/opportunity.ts';
import { type MarketId } from '../../domain/venue.ts';
import { type Columns, toCsv, toDollars, toIso, toPercent } from './csv.ts';

/** A deal with both markets' pages of its item. */
interface Row {
  readonly deal: Opportunity;
  readonly urls: Readonly<Record<MarketId, string>>;
}

/** All deals of a scan, or the closest if it found none. */
export function dealsOf({ opportunities, closest }: ScanReport): readonly Opportunity[] {
  return opportunities.length > 0 ? opportunities : closest;
}

/** Writes down all deals of a scan, or the closest if it found none. */
export function writeDeals(
  report: ScanReport,
  urlsOf: (deal: Opportunity) => Readonly<Record<MarketId, string>>,
): string {
  return toCsv(
    buildColumns(report),
    dealsOf(report).map((deal) => ({ deal, urls: urlsOf(deal) })),
  );
}

function buildColumns({ request, startedAt, opportunities }: ScanReport): Columns<Row> {
  const list = opportunities.length > 0 ? 'deal' : 'closest';
  return {
    scanned_at: () => toIso(startedAt),
    list: () => list,
    game: () => request.game,
    item: ({ deal }) => deal.name,
    buy_on: ({ deal }) => deal.buyOn,
    sell_on: ({ deal }) => deal.sellOn,
    ...RESULT,
    ...CIRCUMSTANCES,
  };
}

const RESULT: Columns<Row> = {
  buy_price_usd: ({ deal }) => toDollars(deal.buyPrice),
  sell_price_usd: ({ deal }) => toDollars(deal.sellPrice),
  sell_basis: ({ deal }) => deal.sellBasis,
  lowest_ask_usd: ({ deal }) => toDollars(deal.lowestAsk),
  cost_usd: ({ deal }) => toDollars(deal.profit.cost),
  sale_fee_usd: ({ deal }) => toDollars(deal.profit.sellerFee),
  sale_fee_percent: ({ deal }) => toPercent(deal.profit.sellerRate),
  proceeds_usd: ({ deal }) => toDollars(deal.profit.proceeds),
  net_usd: ({ deal }) => toDollars(deal.profit.net),
  roi_percent: ({ deal }) => toPercent(deal.profit.roi),
  net_at_bid_usd: ({ deal }) => toDollars(deal.exits.bid?.net ?? null),
  break_even_usd: ({ deal }) => toDollars(deal.breakEven),
  cushion_percent: ({ deal }) => toPercent(deal.cushion),
  net_per_day_usd: ({ deal: { cycle, profit } }) =>
    toDollars(cycle.days === null ? null : netPerDay(profit.net, cycle.days)),
};

const CIRCUMSTANCES: Columns<Row> = {
  lock_hours: ({ deal }) => deal.cycle.lockHours,
  sale_days: ({ deal }) => toTenth(deal.cycle.saleDays),
  cycle_days: ({ deal }) => toTenth(deal.cycle.days),
  max_units: ({ deal }) => deal.quantity?.units ?? null,
  confidence_grade: ({ deal }) => deal.confidence.grade,
  confidence_score: ({ deal }) => deal.confidence.score,
  confirmation: ({ deal }) => deal.confirmation.state,
  dmarket_seen_at: ({ deal }) => toIso(deal.observedAt.dmarket),
  waxpeer_seen_at: ({ deal }) => toIso(deal.observedAt.waxpeer),
  dmarket_url: ({ urls }) => urls.dmarket,
  waxpeer_url: ({ urls }) => urls.waxpeer,
};

function toTenth(days: number | null): number | null {
  return days === null ? null : Math.round(days * 10) / 10;
}
