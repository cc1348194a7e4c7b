import { describeMarketContract } from '../../contracts/market-contract.ts';
import { createDmarketPlace } from '../support/market-place.ts';

describeMarketContract('DMarket', createDmarketPlace, {
  pricesPath: '/marketplace-api/v1/aggregated-prices',
  pricesRoute: 'POST /marketplace-api/v1/aggregated-prices',
  list: 'aggregatedPrices',
  title: 'title',
  ask: 'Amount',
  askPath: 'offerBestPrice.Amount',
  count: 'offerCount',
  offersPath: '/marketplace-api/v2/offers',
  accountPath: '/account/',
});
