import { setFlagsFromString } from 'node:v8';

/** Trades memory for speed while people wait. */
export interface Haste {
  /** Somebody waits from now on. */
  readonly hurry: () => void;
}

/** How V8 is told, and for how long after the last one it hurries. */
export interface HasteOptions {
  readonly setFlag?: (flag: string) => void;
  readonly calmAfterMs?: number;
}

/** Answers come in clusters; and a heap that has grown is worth keeping for the next one. */
const CALM_AFTER_MS = 20_000;

/**
 * Has V8 keep its heaps small while nobody waits: otherwise each grows to twice what is used in it before it looks for
 * garbage, with the history's thread a hundred megabytes that nothing is in. While somebody waits it does not, for looking
 * so often takes as long again as the work itself.
 */
export function createHaste({
  setFlag = setFlagsFromString,
  calmAfterMs = CALM_AFTER_MS,
}: HasteOptions = {}): Haste {
  let calming: NodeJS.Timeout | undefined;
  const calm = (): void => {
    calming = undefined;
    setFlag('--optimize-for-size');
  };
  calm();
  return {
    hurry: () => {
      if (calming === undefined) {
        setFlag('--no-optimize-for-size');
        calming = setTimeout(calm, calmAfterMs).unref();
      } else calming.refresh();
    },
  };
}
