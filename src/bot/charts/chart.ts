import { type HitRecord } from '../../domain/calibration.ts';
import { type Grade } from '../../domain/confidence.ts';
import { type BasisPoints } from '../../domain/money.ts';
import { type NetStep } from '../../domain/price-course.ts';

/** Dark for Telegram's dark themes, light for the others. */
export const THEME_NAMES = ['dark', 'light'] as const;

/** One such theme. */
export type ThemeName = (typeof THEME_NAMES)[number];

/** For whom a chart is drawn. */
export interface ChartLook {
  readonly theme: ThemeName;
  /** A BCP 47 tag, as "en" or "uk": how numbers and dates are written. */
  readonly locale: string;
  /** An IANA zone, as "Europe/Kyiv". */
  readonly timeZone: string;
}

interface ChartBasics {
  readonly look: ChartLook;
  readonly title: string;
  readonly subtitle: string;
}

/** Prices of an item on both markets, with what a trade would have earned. */
export interface PriceChart extends ChartBasics {
  /** Where the first step begins, in milliseconds since 1970, and how long each is. */
  readonly from: number;
  readonly stepMs: number;
  readonly steps: readonly NetStep[];
  readonly words: {
    /** Names the trade whose net is shown. */
    readonly net: string;
    readonly notEnough: string;
  };
}

/** One deal of a scan. */
export interface ScatterPoint {
  readonly roi: BasisPoints;
  /** Days from buying until the proceeds can be spent. */
  readonly cycleDays: number;
  readonly grade: Grade;
  /** A few characters beside the point, as the deal's number in the list. */
  readonly label?: string;
}

/** The deals of a scan, by return and by how long they take. */
export interface ScatterChart extends ChartBasics {
  readonly points: readonly ScatterPoint[];
  readonly words: {
    readonly roi: string;
    readonly cycleDays: string;
    /** What follows a daily return, as "/day". */
    readonly perDay: string;
    readonly nothing: string;
  };
}

/** What became of the deals of a grade. */
export interface GradeRecord extends HitRecord {
  readonly grade: Grade;
}

/** How often deals came true, by grade. */
export interface HitRateChart extends ChartBasics {
  readonly records: readonly GradeRecord[];
  readonly words: {
    readonly promised: string;
    readonly notEnough: string;
    /** What the thin line over a bar is, as "95% interval". */
    readonly interval: string;
  };
}

/** Everything that can be drawn; plain data, so that it can go to another thread. */
export type Chart =
  | ({ readonly kind: 'price' } & PriceChart)
  | ({ readonly kind: 'scatter' } & ScatterChart)
  | ({ readonly kind: 'hit-rate' } & HitRateChart);

/** The pixels of each kind of chart; a phone shows three of them as one point. */
export const CHART_SIZES: Readonly<
  Record<Chart['kind'], { readonly width: number; readonly height: number }>
> = {
  price: { width: 1080, height: 1240 },
  scatter: { width: 1080, height: 1180 },
  'hit-rate': { width: 1080, height: 980 },
};
