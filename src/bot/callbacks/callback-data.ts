import { MARKET_IDS } from '../../domain/venue.ts';
import {
  type AccessAction,
  encodeAccess,
  isAccessAction,
  readAccessAction,
  readUsersAction,
  type UsersAction,
} from './access-callbacks.ts';
import { type CallbackAction, EXPORTED, HELP_PAGES } from './callback-action.ts';
import { type ChartAction, encodeChart, isChartAction, readChartAction } from './chart-callbacks.ts';
import { encodeGuide, type GuideAction, isGuideAction, readGuideAction } from './guide-callbacks.ts';
import { encodePaper, isPaperAction, type PaperAction, readPaperAction } from './paper-callbacks.ts';
import { PartReader } from './part-reader.ts';
import { encodeScan, isScanAction, readScanAction, type ScanAction } from './scan-callbacks.ts';
import {
  encodeSettings,
  isSettingsAction,
  readSettingsAction,
  type SettingsAction,
} from './settings-callbacks.ts';
import { encodeWatch, isWatchAction, readWatchAction, type WatchAction } from './watch-callbacks.ts';

const VERSION = '1';

/** Telegram refuses buttons whose data is longer, in bytes. */
const MAX_CALLBACK_BYTES = 64;

/** Writes an action as a button's data: a version, letters for the kind, then its values; never more than 64 bytes. */
export function encodeCallback(action: CallbackAction): string {
  const data = [VERSION, ...encodeParts(action)].join(':');
  if (Buffer.byteLength(data) > MAX_CALLBACK_BYTES) throw new RangeError(`callback data too long: ${data}`);
  return data;
}

function encodeParts(action: CallbackAction): readonly (string | number)[] {
  if (isScanAction(action)) return ['s', ...encodeScan(action)];
  if (isAccessAction(action)) return encodeAccess(action);
  if (isGuideAction(action)) return ['b', ...encodeGuide(action)];
  if (isWatchAction(action)) return ['w', ...encodeWatch(action)];
  if (isSettingsAction(action)) return ['c', ...encodeSettings(action)];
  if (isPaperAction(action)) return ['d', ...encodePaper(action)];
  if (isChartAction(action)) return ['v', ...encodeChart(action)];
  return encodePlain(action);
}

/** A button that is of no family with a file of its own. */
type PlainAction = Exclude<
  CallbackAction,
  | ScanAction
  | AccessAction
  | UsersAction
  | GuideAction
  | WatchAction
  | SettingsAction
  | PaperAction
  | ChartAction
>;

function encodePlain(action: PlainAction): readonly (string | number)[] {
  switch (action.kind) {
    case 'price':
      return ['p', action.item];
    case 'price-refresh':
      return ['p', action.item, 'r'];
    case 'price-deal':
      return ['p', action.item, 'd', MARKET_IDS.indexOf(action.buyOn)];
    case 'export':
      return ['e', EXPORTED.indexOf(action.what)];
    case 'balance':
      return ['m'];
    case 'status':
      return ['h'];
    case 'help':
      return ['i', HELP_PAGES.indexOf(action.page)];
    case 'keyboard':
      return ['k', action.isShown ? 1 : 0];
    case 'health':
      return ['o'];
    case 'logs':
      return ['l', action.page];
  }
}

/** Reads a button's data; undefined for anything that this version did not write. */
export function decodeCallback(data: string): CallbackAction | undefined {
  const [version, screen = '', ...rest] = data.split(':');
  if (version !== VERSION) return undefined;
  const reader = new PartReader(rest);
  const action = SCREENS.get(screen)?.(reader);
  return reader.isExhausted ? action : undefined;
}

type ReadAction = (reader: PartReader) => CallbackAction | undefined;

const SCREENS: ReadonlyMap<string, ReadAction> = new Map<string, ReadAction>([
  ['s', readScanAction],
  ['p', readPriceAction],
  ['c', readSettingsAction],
  ['d', readPaperAction],
  ['v', readChartAction],
  ['b', readGuideAction],
  ['h', () => ({ kind: 'status' })],
  ['i', (reader) => ({ kind: 'help', page: reader.oneOf(HELP_PAGES) })],
  ['g', readAccessAction],
  ['u', readUsersAction],
  ['w', readWatchAction],
  ['e', (reader) => ({ kind: 'export', what: reader.oneOf(EXPORTED) })],
  ['k', (reader) => ({ kind: 'keyboard', isShown: reader.oneOf([false, true]) })],
  ['m', () => ({ kind: 'balance' })],
  ['o', () => ({ kind: 'health' })],
  ['l', (reader) => ({ kind: 'logs', page: reader.count() })],
]);

function readPriceAction(reader: PartReader): CallbackAction | undefined {
  const item = reader.count();
  if (reader.isExhausted) return { kind: 'price', item };
  switch (reader.letter()) {
    case 'r':
      return { kind: 'price-refresh', item };
    case 'd':
      return { kind: 'price-deal', item, buyOn: reader.oneOf(MARKET_IDS) };
    default:
      return undefined;
  }
}
