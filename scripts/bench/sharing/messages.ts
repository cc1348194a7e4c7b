/** A message of a chat. */
export interface Message {
  readonly chat: number;
  /** Its place among those of its chat. */
  readonly index: number;
  /** Milliseconds that it takes to handle it. */
  readonly takesMs: number;
}

/** Something that a worker did with a message, in milliseconds since the epoch. */
export interface Step {
  readonly chat: number;
  readonly index: number;
  readonly what: 'begun' | 'committed' | 'finished';
  readonly at: number;
}

/** A step, and whose it was. */
export interface NotedStep extends Step {
  readonly worker: number;
}

/** The messages of chats that all write at once, by turns. */
export function buildMessages(chats: number, each: number): readonly Message[] {
  return Array.from({ length: chats * each }, (_, at) => ({
    chat: at % chats,
    index: Math.floor(at / chats),
    // Of no pattern, but the same in each run.
    takesMs: 1 + ((at * 7_919) % 20),
  }));
}

const keyOf = ({ chat, index }: { readonly chat: number; readonly index: number }): string =>
  `${chat} ${index}`;

/** How often messages were committed more than once. */
export function countRepeats(steps: readonly NotedStep[]): number {
  const committed = steps.filter(({ what }) => what === 'committed');
  return committed.length - new Set(committed.map(keyOf)).size;
}

/** How many messages nobody finished: answered by halves, or not at all. */
export function countUnfinished(messages: readonly Message[], steps: readonly NotedStep[]): number {
  const finished = new Set(steps.filter(({ what }) => what === 'finished').map(keyOf));
  return messages.filter((message) => !finished.has(keyOf(message))).length;
}

/**
 * How many messages were begun, by whoever committed them first, before the one before them in their chat was finished,
 * or at least committed.
 */
export function countOvertaking(steps: readonly NotedStep[], done: 'committed' | 'finished'): number {
  const begunAt = new Map<string, number>();
  const doneAt = new Map<string, number>();
  const committed = new Map<string, { readonly before: string; readonly begunAt: number }>();
  for (const step of steps.toSorted((one, other) => one.at - other.at)) {
    const [key, before] = [keyOf(step), keyOf({ ...step, index: step.index - 1 })];
    if (step.what === 'begun') begunAt.set(`${step.worker} ${key}`, step.at);
    else if (step.what === done && !doneAt.has(key)) doneAt.set(key, step.at);
    if (step.what === 'committed' && !committed.has(key)) {
      committed.set(key, { before, begunAt: begunAt.get(`${step.worker} ${key}`) ?? step.at });
    }
  }
  return [...committed.values()].filter((own) => own.begunAt < (doneAt.get(own.before) ?? 0)).length;
}

/**
 * Milliseconds from a moment until others had begun all that a worker had begun and not finished by then, and that they
 * took over; undefined where that was nothing.
 */
export function takenOverAfterMs(
  steps: readonly NotedStep[],
  worker: number,
  moment: number,
): number | undefined {
  const own = steps.filter((step) => step.worker === worker && step.at <= moment);
  const finished = new Set(own.filter(({ what }) => what === 'finished').map(keyOf));
  const open = new Set(own.map(keyOf).filter((key) => !finished.has(key)));
  const taken = steps.filter(
    (step) => step.worker !== worker && step.what === 'begun' && step.at > moment && open.has(keyOf(step)),
  );
  return taken.length === 0 ? undefined : Math.max(...taken.map(({ at }) => at)) - moment;
}
