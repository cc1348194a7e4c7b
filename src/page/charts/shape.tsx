import { type JSX } from 'preact';
import { type Grade } from '../../domain/confidence.ts';

const PATHS: Readonly<Record<Grade, string>> = {
  A: 'M12 7A5 5 0 1 1 2 7a5 5 0 0 1 10 0Z',
  B: 'M7 1l6 6-6 6-6-6Z',
  C: 'M7 1l6 11H1Z',
  D: 'M2 2h10v10H2Z',
};

/** A grade's shape as charts draw it: full for what was looked at live. */
export function Shape({
  grade,
  isSeenLive = true,
}: {
  readonly grade: Grade;
  readonly isSeenLive?: boolean;
}): JSX.Element {
  return (
    <svg
      class={isSeenLive ? `shape shape-${grade}` : 'shape is-listed'}
      viewBox="0 0 14 14"
      aria-hidden="true"
    >
      <path d={PATHS[grade]} />
    </svg>
  );
}
