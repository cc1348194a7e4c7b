import { describeMarketContract } from '../../contracts/market-contract.ts';
import { createWaxpeerPlace } from '../support/market-place.ts';

describeMarketContract('Waxpeer', createWaxpeerPlace, {
  pricesPath: '/v1/prices',
  pricesRoute: 'GET /v1/prices',
  list: 'items',
  title: 'name',
  ask: 'min',
  askPath: 'min',
  count: 'count',
  offersPath: '/v2/search-items-by-name',
  accountPath: '/v1/user',
});
