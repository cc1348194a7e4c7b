/** Runs tasks one after the other, in the order in which they come; one that fails does not keep the next from running. */
export type InTurn = <T>(task: () => Promise<T>) => Promise<T>;

/** Creates a line with nobody in it. */
export function createInTurn(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const result = last.then(task);
    last = result.catch(() => undefined);
    return result;
  };
}
