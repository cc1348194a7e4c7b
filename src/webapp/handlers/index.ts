import { type RouteName } from '../contract/api.ts';
import { chartDeals, chartHits, chartPrices } from './charts.ts';
import { lookAtDeal, showDeal } from './deal.ts';
import { listDeals } from './deals.ts';
import { type Handler } from './handler.ts';
import { findItems } from './items.ts';
import { startScan } from './scan.ts';
import { beginSession, tellMe } from './session.ts';
import { exportSettings, importSettings, sendSettings, weighSettings } from './settings-file.ts';
import { changeSettings, showSettings } from './settings.ts';
import { addWatch, changeWatch, listWatches, removeWatch } from './watches.ts';

/** What answers each route. */
export const HANDLERS: { readonly [Name in RouteName]: Handler<Name> } = {
  'POST /session': beginSession,
  'GET /me': tellMe,
  'GET /deals': listDeals,
  'GET /deal': showDeal,
  'POST /deal/look': lookAtDeal,
  'POST /scan': startScan,
  'GET /items': findItems,
  'GET /settings': showSettings,
  'POST /settings': changeSettings,
  'GET /settings/file': exportSettings,
  'POST /settings/file/send': sendSettings,
  'POST /settings/file/weigh': weighSettings,
  'POST /settings/file': importSettings,
  'GET /watches': listWatches,
  'POST /watches': addWatch,
  'PATCH /watches/:id': changeWatch,
  'DELETE /watches/:id': removeWatch,
  'GET /chart/prices': chartPrices,
  'GET /chart/deals': chartDeals,
  'GET /chart/hits': chartHits,
};
