import {
  type ChartOption,
  drawText,
  FONT_FAMILY,
  FONT_SIZES,
  type Graphic,
  MARGIN,
  wrapTitle,
} from './drawing.ts';
import { type Theme } from './theme.ts';

/** A figure under the title: what it is, how much it is, and a remark. */
export interface Tile {
  readonly name: string;
  readonly value: string;
  readonly remark: string;
  readonly color: string;
  /** What the name's thing looks like in the chart, at a place in pixels. */
  readonly mark: (x: number, y: number) => Graphic;
}

const TITLE_TOP = 62;
const LINE_HEIGHT = 56;
const MARK_WIDTH = 44;
const STAR = '★ ';
const STAR_RADIUS = 20;
const STAR_WIDTH = 54;

/** The title of one or two lines with its subtitle, and where they end. */
export function drawTitle(
  title: string,
  subtitle: string,
  theme: Theme,
): { readonly graphics: readonly Graphic[]; readonly bottom: number } {
  const hasStar = title.startsWith(STAR);
  const lines = wrapTitle(hasStar ? title.slice(STAR.length) : title);
  const below = TITLE_TOP + lines.length * LINE_HEIGHT - 4;
  const graphics = [
    ...(hasStar ? [drawStar(MARGIN + STAR_RADIUS, TITLE_TOP, theme.text)] : []),
    ...lines.map((line, index) =>
      drawText(line, {
        x: hasStar && index === 0 ? MARGIN + STAR_WIDTH : MARGIN,
        y: TITLE_TOP + index * LINE_HEIGHT,
        size: FONT_SIZES.title,
        fill: theme.text,
        isBold: true,
      }),
    ),
    drawText(subtitle, { x: MARGIN, y: below, size: FONT_SIZES.note, fill: theme.muted }),
  ];
  return { graphics, bottom: below + 34 };
}

/** The star of knives and gloves, for which the font has no shape. */
function drawStar(x: number, y: number, fill: string): Graphic {
  const points = Array.from({ length: 10 }, (_, corner): [number, number] => {
    const radius = corner % 2 === 0 ? STAR_RADIUS : STAR_RADIUS * 0.4;
    const angle = (corner * Math.PI) / 5;
    return [x + radius * Math.sin(angle), y - radius * Math.cos(angle)];
  });
  return { type: 'polygon', silent: true, shape: { points }, style: { fill } };
}

/** Figures side by side below a height, each 150 pixels high. */
export function drawTiles(
  tiles: readonly Tile[],
  { top, width }: { readonly top: number; readonly width: number },
  theme: Theme,
): readonly Graphic[] {
  const each = (width - 2 * MARGIN) / tiles.length;
  return tiles.flatMap((tile, index) => {
    const x = MARGIN + index * each;
    return [
      tile.mark(x, top + 22),
      drawText(tile.name, { x: x + MARK_WIDTH + 12, y: top + 22, size: FONT_SIZES.name, fill: theme.muted }),
      drawText(tile.value, { x, y: top + 76, size: FONT_SIZES.value, fill: tile.color, isBold: true }),
      drawText(tile.remark, { x, y: top + 124, size: FONT_SIZES.note, fill: theme.muted }),
    ];
  });
}

/** A short piece of a line, as the mark of a tile. */
export function drawLineMark(color: string, dash?: readonly number[]): Tile['mark'] {
  return (x, y) => ({
    type: 'line',
    silent: true,
    shape: { x1: x, y1: y, x2: x + MARK_WIDTH, y2: y },
    style: { stroke: color, lineWidth: 7, ...(dash === undefined ? {} : { lineDash: [...dash] }) },
  });
}

/** What every chart has in common: no animation, one font, and the theme's background. */
export function buildBase(theme: Theme): ChartOption {
  return { animation: false, backgroundColor: theme.background, textStyle: { fontFamily: FONT_FAMILY } };
}
