import type { EChartsOption, GraphicComponentOption } from 'echarts';
import { IDEOGRAPHS } from './ideographs.ts';
import { type Theme } from './theme.ts';

/** What ECharts is told to draw. */
export type ChartOption = EChartsOption;

/** Something drawn at a place in pixels, outside of any axis. */
export type Graphic = GraphicComponentOption;

/** The font that the renderer maps to those that it loads. */
export const FONT_FAMILY = 'sans-serif';

/** Pixels of letters; a third of them is what a phone shows as points. */
export const FONT_SIZES = { title: 44, value: 48, name: 32, axis: 31, note: 29 } as const;

/** Pixels that are kept free at the left and right edge. */
export const MARGIN = 44;

interface TextPlace {
  readonly x: number;
  /** The middle of the line. */
  readonly y: number;
  readonly size: number;
  readonly fill: string;
  readonly isBold?: boolean;
  readonly align?: 'left' | 'center' | 'right';
}

/** A line of text; an ellipsis stands for what the fonts cannot draw. */
export function drawText(
  text: string,
  { x, y, size, fill, isBold = false, align = 'left' }: TextPlace,
): Graphic {
  return {
    type: 'text',
    x,
    y,
    silent: true,
    z: 10,
    style: {
      text: keepDrawable(text),
      fill,
      fontSize: size,
      fontWeight: isBold ? 'bold' : 'normal',
      fontFamily: FONT_FAMILY,
      align,
      verticalAlign: 'middle',
    },
  };
}

const DRAWABLE = String.raw`\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}\p{Nd}\p{Sc}\p{Zs}\u0021-\u007e\u00a1-\u00ff\u2010-\u2027\u2030-\u203a\u2116\u2122\u2212${IDEOGRAPHS}`;
const NOT_DRAWABLE = new RegExp(`[^${DRAWABLE}]+(?: +[^${DRAWABLE}]+)*`, 'gu');

/** Puts an ellipsis where words are in letters that the fonts have no shapes for. */
export function keepDrawable(text: string): string {
  return text.replace(NOT_DRAWABLE, '…');
}

const TITLE_CHARACTERS = 38;
const TITLE_LINES = 2;

/** Breaks a title between words into at most two lines; what does not fit ends in an ellipsis. */
export function wrapTitle(title: string): readonly string[] {
  const lines: string[] = [];
  for (const word of keepDrawable(title).split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= TITLE_CHARACTERS)
      lines.push(`${lines.pop() ?? ''} ${word}`);
    else lines.push(word);
  }
  const kept = lines.slice(0, TITLE_LINES).map((line) => cutLine(line));
  return lines.length > TITLE_LINES ? [...kept.slice(0, -1), cutLine(`${kept.at(-1) ?? ''} …`)] : kept;
}

function cutLine(line: string): string {
  return line.length <= TITLE_CHARACTERS ? line : `${line.slice(0, TITLE_CHARACTERS - 1)}…`;
}

/** How the labels of an axis are written. */
export function axisText(theme: Theme): {
  readonly color: string;
  readonly fontSize: number;
  readonly fontFamily: string;
} {
  return { color: theme.muted, fontSize: FONT_SIZES.axis, fontFamily: FONT_FAMILY };
}
