import { drawText, FONT_SIZES, type Graphic } from './drawing.ts';
import { type Scale } from './scale.ts';

/** A part of the chart with an axis of amounts, in pixels. */
export interface Panel {
  readonly top: number;
  readonly height: number;
  readonly scale: Scale;
}

/** The last amount of a course, written on the axis. */
export interface Tag {
  readonly dollars: number;
  readonly text: string;
  readonly fill: string;
  readonly color: string;
}

/** A tag with the middle of its place, in pixels. */
export interface PlacedTag extends Tag {
  readonly y: number;
}

const TAG_HEIGHT = 48;
const TAG_GAP = 4;

/** The height of an amount in its panel, in pixels from the top of the chart. */
export function toHeight(dollars: number, { top, height, scale }: Panel): number {
  return top + ((scale.max - dollars) / (scale.max - scale.min)) * height;
}

/** Puts two tags at the heights of their amounts; when they would overlap they make way for each other evenly. */
export function placeTags(tags: readonly Tag[], panel: Panel): readonly PlacedTag[] {
  const placed = tags
    .map((tag) => ({ ...tag, y: toHeight(tag.dollars, panel) }))
    .toSorted((a, b) => a.y - b.y);
  const [upper, lower] = placed;
  if (upper === undefined || lower === undefined) return placed;
  const missing = Math.max(0, TAG_HEIGHT + TAG_GAP - (lower.y - upper.y)) / 2;
  return [
    { ...upper, y: upper.y - missing },
    { ...lower, y: lower.y + missing },
  ];
}

/** True iff a tag covers what is written on the axis at this height. */
export function isCovered(y: number, tags: readonly PlacedTag[]): boolean {
  return tags.some((tag) => Math.abs(tag.y - y) < TAG_HEIGHT * 0.9);
}

/** Draws tags onto the axis. */
export function drawTags(
  tags: readonly PlacedTag[],
  place: { readonly left: number; readonly width: number },
): readonly Graphic[] {
  return tags.flatMap(({ y, text, fill, color }): Graphic[] => [
    {
      type: 'rect',
      silent: true,
      shape: { x: place.left, y: y - TAG_HEIGHT / 2, width: place.width, height: TAG_HEIGHT, r: 8 },
      style: { fill },
    },
    drawText(text, {
      x: place.left + place.width / 2,
      y,
      size: FONT_SIZES.axis,
      fill: color,
      isBold: true,
      align: 'center',
    }),
  ]);
}
