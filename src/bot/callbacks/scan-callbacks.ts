import { type Rejection, REJECTIONS } from '../../domain/gates/index.ts';
import { type BasisPoints, basisPoints, type Mills, mills } from '../../domain/money.ts';
import { type ListPlace } from '../list-place.ts';
import { encodePlace, type PartReader } from './part-reader.ts';

/** What the buttons of a scan ask for; `scan` is a short id of results kept in memory. */
export type ScanAction =
  | { readonly kind: 'scan-stop'; readonly scan: string }
  | { readonly kind: 'scan-list'; readonly scan: string; readonly place: ListPlace }
  | { readonly kind: 'scan-why'; readonly scan: string; readonly place: ListPlace }
  | {
      readonly kind: 'scan-examples';
      readonly scan: string;
      readonly reason: Rejection;
      readonly place: ListPlace;
    }
  | { readonly kind: 'scan-card'; readonly scan: string; readonly row: number; readonly place: ListPlace }
  | {
      readonly kind: 'scan-card-refresh';
      readonly scan: string;
      readonly row: number;
      readonly place: ListPlace;
    }
  | {
      readonly kind: 'scan-hide';
      readonly scan: string;
      readonly row: number;
      readonly place: ListPlace;
      readonly hide: boolean;
    }
  | { readonly kind: 'scan-again'; readonly scan: string }
  | { readonly kind: 'scan-csv'; readonly scan: string }
  | {
      readonly kind: 'scan-lower';
      readonly scan: string;
      readonly minRoi: BasisPoints;
      readonly minNet: Mills;
    };

/** True iff the action is one of a scan. */
export function isScanAction(action: { readonly kind: string }): action is ScanAction {
  return action.kind.startsWith('scan-');
}

/** Writes such an action as the parts of a button's data. */
export function encodeScan(action: ScanAction): readonly (string | number)[] {
  switch (action.kind) {
    case 'scan-stop':
      return [action.scan, 'x'];
    case 'scan-list':
      return [action.scan, 'p', ...encodePlace(action.place)];
    case 'scan-why':
      return [action.scan, 'w', ...encodePlace(action.place)];
    case 'scan-examples':
      return [action.scan, 'e', REJECTIONS.indexOf(action.reason), ...encodePlace(action.place)];
    case 'scan-card':
      return [action.scan, 'o', action.row, ...encodePlace(action.place)];
    case 'scan-card-refresh':
      return [action.scan, 'f', action.row, ...encodePlace(action.place)];
    case 'scan-hide':
      return [action.scan, 'h', action.row, action.hide ? 1 : 0, ...encodePlace(action.place)];
    case 'scan-again':
      return [action.scan, 'r'];
    case 'scan-csv':
      return [action.scan, 'c'];
    case 'scan-lower':
      return [action.scan, 'm', action.minRoi, action.minNet];
  }
}

/** Reads such an action from the parts of a button's data. */
export function readScanAction(reader: PartReader): ScanAction | undefined {
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
    case 'h':
      return {
        kind: 'scan-hide',
        scan,
        row: reader.count(),
        hide: reader.oneOf([false, true]),
        place: reader.place(),
      };
    case 'r':
      return { kind: 'scan-again', scan };
    case 'c':
      return { kind: 'scan-csv', scan };
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
