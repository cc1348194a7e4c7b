import { COURSE_DAYS, type CourseDays } from '../../domain/price-course.ts';
import { MARKET_IDS, type MarketId } from '../../domain/venue.ts';
import { THEME_NAMES, type ThemeName } from '../charts/index.ts';
import { type ListPlace } from '../list-place.ts';
import { encodePlace, type PartReader } from './part-reader.ts';

/** How a chart is shown: as a new picture, or in the place of the one under which the button is. */
interface ChartShowing {
  readonly theme: ThemeName;
  readonly redraws: boolean;
}

/** The charts that buttons ask for: prices of an item with the net of one way, a scan's deals, and what became of deals. */
export type DrawAction =
  | ({
      readonly kind: 'chart-price';
      readonly item: number;
      readonly buyOn: MarketId;
      readonly days: CourseDays;
    } & ChartShowing)
  | ({ readonly kind: 'chart-scan'; readonly scan: string; readonly place: ListPlace } & ChartShowing)
  | ({ readonly kind: 'chart-hits' } & ChartShowing);

/** What the buttons of charts ask for. */
export type ChartAction = DrawAction | { readonly kind: 'chart-close' };

/** True iff the action is one of charts. */
export function isChartAction(action: { readonly kind: string }): action is ChartAction {
  return action.kind.startsWith('chart-');
}

/** Writes such an action as the parts of a button's data. */
export function encodeChart(action: ChartAction): readonly (string | number)[] {
  switch (action.kind) {
    case 'chart-price': {
      const { item, buyOn, days } = action;
      const course = [item, MARKET_IDS.indexOf(buyOn), COURSE_DAYS.indexOf(days)];
      return ['p', ...encodeShowing(action), ...course];
    }
    case 'chart-scan':
      return ['s', ...encodeShowing(action), action.scan, ...encodePlace(action.place)];
    case 'chart-hits':
      return ['h', ...encodeShowing(action)];
    case 'chart-close':
      return ['x'];
  }
}

function encodeShowing({ theme, redraws }: DrawAction): readonly number[] {
  return [THEME_NAMES.indexOf(theme), redraws ? 1 : 0];
}

/** Reads such an action from the parts of a button's data. */
export function readChartAction(reader: PartReader): ChartAction | undefined {
  switch (reader.letter()) {
    case 'p':
      return {
        kind: 'chart-price',
        ...readShowing(reader),
        item: reader.count(),
        buyOn: reader.oneOf(MARKET_IDS),
        days: reader.oneOf(COURSE_DAYS),
      };
    case 's':
      return { kind: 'chart-scan', ...readShowing(reader), scan: reader.id(), place: reader.place() };
    case 'h':
      return { kind: 'chart-hits', ...readShowing(reader) };
    case 'x':
      return { kind: 'chart-close' };
    default:
      return undefined;
  }
}

function readShowing(reader: PartReader): Pick<DrawAction, 'theme' | 'redraws'> {
  return { theme: reader.oneOf(THEME_NAMES), redraws: reader.oneOf([false, true]) };
}
