/** A condition variable: whoever waits looks again after every notification. */
export interface Condition {
  notify(): void;
  /** Resolves at the next notification. */
  wait(): Promise<void>;
}

/** Creates a condition that nobody waits for yet. */
export function createCondition(): Condition {
  let waiters: (() => void)[] = [];
  return {
    notify: () => {
      const woken = waiters;
      waiters = [];
      for (const wake of woken) wake();
    },
    wait: () => new Promise((resolve) => waiters.push(resolve)),
  };
}
