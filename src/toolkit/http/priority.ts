/** Who goes first when a budget is short, the most urgent first. */
const priorities = ['buy', 'user', 'scan', 'background'] as const;

/** Who goes first when a budget is short. */
export type Priority = (typeof priorities)[number];

/** A priority that may rise while its requests wait: whoever is more urgent takes them along. */
export interface Urgency {
  readonly priority: Priority;
  /** Makes it as urgent as this, unless it is already. */
  raise(to: Priority): void;
  /** Tells of every rise until the returned function is called. */
  onRaise(listener: (priority: Priority) => void): () => void;
}

/** Creates an urgency that begins at this priority. */
export function createUrgency(from: Priority): Urgency {
  let priority = from;
  const listeners = new Set<(priority: Priority) => void>();
  return {
    get priority() {
      return priority;
    },
    raise: (to) => {
      if (priorities.indexOf(to) >= priorities.indexOf(priority)) return;
      priority = to;
      for (const listener of listeners) listener(to);
    },
    onRaise: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
