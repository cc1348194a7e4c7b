import { REJECTIONS } from '../domain/gates/index.ts';
import { basisPoints, mills } from '../domain/money.ts';
import { MARKET_IDS } from '../domain/venue.ts';
import { type CallbackAction, HELP_PAGES, LISTS, type ListPlace, SORTS } from './callback-action.ts';
import { encodeAccess, isAccessAction, readAccessAction, readUsersAction } from './access-callbacks.ts';
import { PartReader } from './part-reader.ts';
import { encodePaper, isPaperAction, readPaperAction } from './paper-callbacks.ts';
import { encodeSettings, isSettingsAction, readSettingsAction } from './settings-callbacks.ts';
import { encodeWatch, isWatchAction, readWatchAction } from './watch-callbacks.ts';

const VERSION = '1';

/** Telegram refuses buttons whose data is longer, in bytes. */
const MAX_CALLBACK_BYTES = 64;

/** Writes an action as a button's data: a version, letters for the kind, then its values; never more than 64 bytes. */
export function encodeCallback(action: CallbackAction): string {
  const data = [VERSION, ...encodeParts(action)].join(':');
  if (Buffer.byteLength(data) > MAX_CALLBACK_BYTES) throw new RangeError(`callback data too long: ${data}`);
  return data;
}

// eslint-disable-next-line complexity -- one flat case a kind of button; splitting the list would only hide it
function encodeParts(action: CallbackAction): readonly (string | number)[] {
  if (isAccessAction(action)) return encodeAccess(action);
  if (isWatchAction(action)) return ['w', ...encodeWatch(action)];
  if (isSettingsAction(action)) return ['c', ...encodeSettings(action)];
  if (isPaperAction(action)) return ['d', ...encodePaper(action)];
  switch (action.kind) {
    case 'scan-stop':
      return ['s', action.scan, 'x'];
    case 'scan-list':
      return ['s', action.scan, 'p', ...encodePlace(action.place)];
    case 'scan-why':
      return ['s', action.scan, 'w', ...encodePlace(action.place)];
    case 'scan-examples':
      return ['s', action.scan, 'e', REJECTIONS.indexOf(action.reason), ...encodePlace(action.place)];
    case 'scan-card':
      return ['s', action.scan, 'o', action.row, ...encodePlace(action.place)];
    case 'scan-card-refresh':
      return ['s', action.scan, 'f', action.row, ...encodePlace(action.place)];
    case 'scan-again':
      return ['s', action.scan, 'r'];
    case 'scan-lower':
      return ['s', action.scan, 'm', action.minRoi, action.minNet];
    case 'price':
      return ['p', action.item];
    case 'price-refresh':
      return ['p', action.item, 'r'];
    case 'price-deal':
      return ['p', action.item, 'd', MARKET_IDS.indexOf(action.buyOn)];
    case 'status':
      return ['h'];
    case 'cache-clear':
      return ['h', 'c', action.sure ? 1 : 0];
    case 'help':
      return ['i', HELP_PAGES.indexOf(action.page)];
    case 'health':
      return ['o'];
    case 'logs':
      return ['l', action.page];
  }
}

function encodePlace({ list, page, sort }: ListPlace): readonly number[] {
  return [page, SORTS.indexOf(sort), LISTS.indexOf(list)];
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
  ['h', readStatusAction],
  ['i', (reader) => ({ kind: 'help', page: reader.oneOf(HELP_PAGES) })],
  ['g', readAccessAction],
  ['u', readUsersAction],
  ['w', readWatchAction],
  ['o', () => ({ kind: 'health' })],
  ['l', (reader) => ({ kind: 'logs', page: reader.count() })],
]);

function readScanAction(reader: PartReader): CallbackAction | undefined {
  const scan = reader.id();
  switch (reader.letter()) {
    case 'x':
      return { kind: 'scan-stop', scan };
    case 'p':
      return { kind: 'scan-list', scan, place: reader.place() };
    case 'w':
      return { kind: 'scan-why', scan, place: reader.place() };
    case 'e':
      return { kind: 'scan-examples', scan, reason: reader.oneOf(REJECTIONS), place: reader.place() };
    case 'o':
      return { kind: 'scan-card', scan, row: reader.count(), place: reader.place() };
    case 'f':
      return { kind: 'scan-card-refresh', scan, row: reader.count(), place: reader.place() };
    case 'r':
      return { kind: 'scan-again', scan };
    case 'm':
      return {
        kind: 'scan-lower',
        scan,
        minRoi: basisPoints(reader.count()),
        minNet: mills(reader.count()),
      };
    default:
      return undefined;
  }
}

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

function readStatusAction(reader: PartReader): CallbackAction | undefined {
  if (reader.isExhausted) return { kind: 'status' };
  return reader.letter() === 'c' ? { kind: 'cache-clear', sure: reader.oneOf([false, true]) } : undefined;
}
