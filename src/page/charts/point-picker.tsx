import { type ComponentChildren, type JSX, type RefObject, type TargetedPointerEvent } from 'preact';
import { useRef } from 'preact/hooks';
import { type DealPoint, type DealScales } from './deal-drawing.ts';
import { AXIS_WIDTH, BOTTOM_HEIGHT, TOP_GAP } from './plot.tsx';

/** Deals among which somebody goes from point to point. */
export interface PointPickerProps {
  readonly label: string;
  /** In the order in which keys go through them. */
  readonly points: readonly DealPoint[];
  readonly scales: DealScales;
  readonly chosen: DealPoint | undefined;
  /** What is to be read of the chosen one. */
  readonly text: string;
  readonly onChoose: (point: DealPoint) => void;
  readonly onOpen: (point: DealPoint) => void;
  readonly children: ComponentChildren;
}

/** A finger is as broad as this, in pixels; and as far may it slip in a tap. */
const FINGER = 28;
const SLIP = 8;

/** A finger that is drawn over points names them, a tap on one opens it; arrows and Enter do the same. */
export function PointPicker(props: PointPickerProps): JSX.Element {
  const { label, points, chosen, text, children } = props;
  const area = useRef<HTMLDivElement>(null);
  const index = chosen === undefined ? -1 : points.indexOf(chosen);
  return (
    <div
      class="slider"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={Math.max(0, points.length - 1)}
      aria-valuenow={Math.max(0, index)}
      aria-valuetext={text}
      ref={area}
      onKeyDown={(event) => followKey(event, index, props)}
      {...usePointer(area, props)}
    >
      {children}
    </div>
  );
}

function followKey(event: KeyboardEvent, index: number, props: PointPickerProps): void {
  const { points, chosen, onChoose, onOpen } = props;
  if (event.key === 'Enter' && chosen !== undefined) onOpen(chosen);
  const to = points[step(event.key, index, points.length) ?? -1];
  if (to === undefined) return;
  event.preventDefault();
  onChoose(to);
}

type PointerListener = (event: TargetedPointerEvent<HTMLDivElement>) => void;

type PointerListeners = Readonly<
  Record<'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onLostPointerCapture', PointerListener>
>;

/** What a finger or a mouse does. */
function usePointer(area: RefObject<HTMLDivElement | null>, props: PointPickerProps): PointerListeners {
  const { points, scales, chosen, onChoose, onOpen } = props;
  const pressedAt = useRef<readonly [number, number]>(undefined);
  const find = ({ clientX, clientY }: PointerEvent): DealPoint | undefined => {
    const box = area.current?.getBoundingClientRect();
    return box && findNearest(points, scales, box, [clientX - box.left, clientY - box.top]);
  };
  const name = (event: PointerEvent): void => {
    const point = find(event);
    if (point !== undefined && point !== chosen) onChoose(point);
  };
  return {
    onPointerDown: (event) => {
      pressedAt.current = [event.clientX, event.clientY];
      event.currentTarget.setPointerCapture(event.pointerId);
      name(event);
    },
    onPointerMove: (event) => {
      if (pressedAt.current !== undefined || event.pointerType === 'mouse') name(event);
    },
    onPointerUp: (event) => {
      const [x, y] = pressedAt.current ?? [NaN, NaN];
      const hasSlipped = !(Math.hypot(event.clientX - x, event.clientY - y) <= SLIP);
      const point = hasSlipped ? undefined : find(event);
      if (point !== undefined) onOpen(point);
    },
    onLostPointerCapture: () => {
      pressedAt.current = undefined;
    },
  };
}

function step(key: string, index: number, count: number): number | undefined {
  if (key === 'ArrowRight' || key === 'ArrowUp') return Math.min(count - 1, index + 1);
  if (key === 'ArrowLeft' || key === 'ArrowDown') return Math.max(0, index - 1);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}

/** The point nearest to a place in the chart, if a finger there touches it. */
function findNearest(
  points: readonly DealPoint[],
  { days, returns }: DealScales,
  { width, height }: DOMRect,
  [x, y]: readonly [number, number],
): DealPoint | undefined {
  const across = (width - AXIS_WIDTH) / days.max;
  const down = (height - BOTTOM_HEIGHT - TOP_GAP) / returns.max;
  const distanceTo = (point: DealPoint): number =>
    Math.hypot(point.days * across - x, TOP_GAP + (returns.max - point.roi / 100) * down - y);
  let nearest: DealPoint | undefined;
  let least = FINGER;
  for (const point of points) {
    const distance = distanceTo(point);
    if (distance <= least) [nearest, least] = [point, distance];
  }
  return nearest;
}
