import { type JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import UPlot, { type AlignedData, type Options } from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { type Colours, colourTurn, readColours } from './colours.ts';

/** What is drawn, in the colours of the page; its size comes from the room that there is. */
export interface Drawing {
  readonly data: AlignedData;
  readonly build: (colours: Colours) => Omit<Options, 'width' | 'height'>;
}

/** One panel of a chart. */
export interface PlotProps {
  /** Another one is drawn anew. */
  readonly drawing: Drawing;
  readonly height: number;
  /** Where on the horizontal axis the crosshair stands; null for nowhere. */
  readonly cursor: number | null;
}

/** As wide as the axis of amounts is in every panel, so that panels below each other agree, in pixels. */
export const AXIS_WIDTH = 58;
/** As high as an axis below a panel is, and what is left free above it. */
export const BOTTOM_HEIGHT = 28;
export const TOP_GAP = 8;

/** A panel as wide as the room it gets. A screen reader is told the same in words beside it. */
export function Plot({ drawing, height, cursor }: PlotProps): JSX.Element {
  const room = useRef<HTMLDivElement>(null);
  const plot = useRef<UPlot>(undefined);
  const { value: turn } = colourTurn;
  useLayoutEffect(() => {
    const place = room.current;
    if (place === null) return undefined;
    const options = { ...QUIET, ...drawing.build(readColours(place)) };
    const made = new UPlot({ ...options, width: place.clientWidth, height }, drawing.data, place);
    plot.current = made;
    const sizes = new ResizeObserver(() => {
      const { clientWidth: width } = place;
      // A screen that is not shown has none.
      if (width > 0 && width !== made.width) made.setSize({ width, height });
    });
    sizes.observe(place);
    return () => {
      sizes.disconnect();
      made.destroy();
    };
  }, [drawing, height, turn]);
  useLayoutEffect(() => {
    const { current } = plot;
    if (current !== undefined) moveCursor(current, cursor);
  }, [drawing, height, turn, cursor]);
  return <div class="plot" aria-hidden="true" style={{ height: `${height}px` }} ref={room} />;
}

/** What uPlot does by itself with a mouse is done for fingers and keys as well, outside of it. */
const QUIET: Partial<Options> = {
  ms: 1,
  legend: { show: false },
  padding: [TOP_GAP, 0, 0, 0],
};

const ignore = (): null => null;

/** A crosshair that is moved from outside alone. */
export const QUIET_CURSOR: NonNullable<Options['cursor']> = {
  y: false,
  drag: { x: false, y: false },
  bind: {
    mousedown: ignore,
    mouseup: ignore,
    click: ignore,
    dblclick: ignore,
    mousemove: ignore,
    mouseleave: ignore,
    mouseenter: ignore,
  },
};

const NOWHERE = { left: -10, top: -10 };

function moveCursor(plot: UPlot, cursor: number | null): void {
  plot.setCursor(cursor === null ? NOWHERE : { left: plot.valToPos(cursor, 'x'), top: 0 });
}
