import { type MarketId } from '../../domain/venue.ts';
import { type Grade } from '../../domain/confidence.ts';
import { type ThemeName } from './chart.ts';

/** The colours of a chart; those that tell things apart do so for every kind of colour vision. */
export interface Theme {
  readonly background: string;
  readonly text: string;
  readonly muted: string;
  readonly grid: string;
  /** What a bar could fill. */
  readonly track: string;
  readonly zero: string;
  readonly markets: Readonly<Record<MarketId, string>>;
  /** Text on a market's colour. */
  readonly onMarket: string;
  readonly gain: string;
  readonly loss: string;
  readonly grades: Readonly<Record<Grade, string>>;
}

/** Both themes. The hues are those of Okabe and Ito's palette, made lighter or darker for the background. */
export const THEMES: Readonly<Record<ThemeName, Theme>> = {
  dark: {
    background: '#10151c',
    text: '#f3f6f9',
    muted: '#9caab8',
    grid: '#26303c',
    track: '#1a222c',
    zero: '#66758a',
    markets: { dmarket: '#56aef5', waxpeer: '#ffa53d' },
    onMarket: '#10151c',
    gain: '#2fc79f',
    loss: '#e884bd',
    grades: { A: '#2fc79f', B: '#56aef5', C: '#f2d04b', D: '#e884bd' },
  },
  light: {
    background: '#ffffff',
    text: '#131a22',
    muted: '#596675',
    grid: '#e2e7ed',
    track: '#f1f4f7',
    zero: '#8b98a7',
    markets: { dmarket: '#0a68c1', waxpeer: '#c85a00' },
    onMarket: '#ffffff',
    gain: '#00866a',
    loss: '#b03a80',
    grades: { A: '#00866a', B: '#0a68c1', C: '#a87b00', D: '#b03a80' },
  },
};
