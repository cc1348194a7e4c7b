import { type Grade } from '../../src/domain/confidence.ts';
import { NEW_COURSE, type Prediction } from '../../src/domain/ledger/index.ts';
import { basisPoints, mills } from '../../src/domain/money.ts';
import { type ItemKey } from '../../src/domain/title.ts';
import { otherMarket } from '../../src/domain/venue.ts';
import { openStore } from '../../src/store/index.ts';

const DAY = 86_400_000;
const CYCLE_DAYS = 16;

/** How many deals of each grade were shown in the last months, and how many came true; of the last too few are known. */
const RECORDS: Readonly<Record<Grade, { readonly hits: number; readonly judged: number }>> = {
  A: { hits: 77, judged: 89 },
  B: { hits: 93, judged: 134 },
  C: { hits: 28, judged: 61 },
  D: { hits: 3, judged: 11 },
};

/** Records what became of deals that were shown in the last months, as the bot would have. */
export async function recordDeals(directory: string): Promise<void> {
  const store = await openStore({ directory });
  for (const [grade, { hits, judged }] of Object.entries(RECORDS) as [Grade, (typeof RECORDS)[Grade]][]) {
    const predictions = Array.from({ length: judged }, (_, index) => buildPrediction(grade, index));
    const signals = await store.ledger.record(predictions);
    await store.ledger.save(
      signals.map(({ id, endsAt }, index) => ({
        id,
        course: {
          ...NEW_COURSE,
          checks: { 1: 'yes', 10: 'yes', 60: 'yes' },
          conclusion: {
            outcome: index < hits ? 'hit' : 'miss',
            at: endsAt,
            realisedRoi: basisPoints(index < hits ? 700 : -300),
          },
        },
      })),
    );
  }
  await store.close();
}

function buildPrediction(grade: Grade, index: number): Prediction {
  const shownAt = Date.now() - (CYCLE_DAYS + 1 + (index % 100)) * DAY;
  const buyOn = index % 3 === 0 ? 'dmarket' : 'waxpeer';
  const sellOn = otherMarket(buyOn);
  const name = `Recorded ${grade} ${index}`;
  const none = { minimumFee: mills(0), withdrawalRate: basisPoints(0), withdrawalFlat: mills(0) };
  return {
    ...{ game: 'csgo', key: name as ItemKey, name, sellTitle: name, buyOn, sellOn, grade, shownAt },
    ...{ buyPrice: mills(20_000), sellPrice: mills(24_000), cost: mills(20_000), net: mills(2_560) },
    roi: basisPoints(1280),
    saleTerms: { sellOn, sellerRate: basisPoints(600), ...none },
    shownIn: 'scan',
    sellableAt: shownAt + 7 * DAY,
    endsAt: shownAt + CYCLE_DAYS * DAY,
    saleMs: 2 * DAY,
  };
}
