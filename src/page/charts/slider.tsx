import { type ComponentChildren, type JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { AXIS_WIDTH } from './plot.tsx';

/** Something along which one goes step by step, by finger, mouse or keys. */
export interface SliderProps {
  readonly label: string;
  /** How many steps there are. */
  readonly count: number;
  /** On which of them one is, from 0. */
  readonly index: number;
  /** What is to be read there. */
  readonly text: string;
  /** Null when the mouse has left. */
  readonly onMove: (index: number | null) => void;
  readonly children: ComponentChildren;
}

/** How many presses of an arrow lead from end to end, and how many of them a page is. */
const PRESSES = 120;
const PAGE = 10;

/** Panels below each other with one crosshair; a finger that goes up or down still scrolls. */
export function Slider({ label, count, index, text, onMove, children }: SliderProps): JSX.Element {
  const area = useRef<HTMLDivElement>(null);
  const isHeld = useRef(false);
  const follow = ({ clientX }: PointerEvent): void => {
    const { left = 0, width = 0 } = area.current?.getBoundingClientRect() ?? {};
    const share = (clientX - left) / Math.max(1, width - AXIS_WIDTH);
    onMove(clamp(Math.floor(share * count), count));
  };
  return (
    <div
      class="slider"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={count - 1}
      aria-valuenow={index}
      aria-valuetext={text}
      ref={area}
      onKeyDown={(event) => {
        const to = step(event.key, index, count);
        if (to === undefined) return;
        event.preventDefault();
        onMove(to);
      }}
      onPointerDown={(event) => {
        isHeld.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
        follow(event);
      }}
      onPointerMove={(event) => {
        if (isHeld.current || event.pointerType === 'mouse') follow(event);
      }}
      onLostPointerCapture={() => {
        isHeld.current = false;
      }}
      onPointerLeave={({ pointerType }) => pointerType === 'mouse' && onMove(null)}
    >
      {children}
    </div>
  );
}

function step(key: string, index: number, count: number): number | undefined {
  const each = Math.max(1, Math.round(count / PRESSES));
  const targets: Readonly<Record<string, number>> = {
    ArrowLeft: index - each,
    ArrowDown: index - each,
    ArrowRight: index + each,
    ArrowUp: index + each,
    PageDown: index - each * PAGE,
    PageUp: index + each * PAGE,
    Home: 0,
    End: count - 1,
  };
  const target = targets[key];
  return target === undefined ? undefined : clamp(target, count);
}

function clamp(index: number, count: number): number {
  return Math.min(count - 1, Math.max(0, index));
}
