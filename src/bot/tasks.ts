import { type Logger } from '../domain/logger.ts';
import { settleWithin } from './settle-within.ts';
import { type StopReason } from './stop-reason.ts';

/** How long a task that was stopped may hold up the one that follows it. */
const LAST_WORDS_MS = 2000;

/** What a chat can have running in the background: one scan, one look-up, and one chart for each message that asks. */
export type Slot = 'scan' | 'look-up' | `chart-${number}`;

/** Why a task's signal was aborted. */
class TaskStopped extends Error {
  readonly reason: StopReason;

  constructor(reason: StopReason) {
    super(`stopped: ${reason}`);
    this.name = 'TaskStopped';
    this.reason = reason;
  }
}

/** Work that is to go on after its command was answered. */
export interface TaskDefinition {
  readonly chatId: number;
  /** Whom it is for. */
  readonly userId: number;
  readonly slot: Slot;
  /** Names this very task among those that had the slot before. */
  readonly id: string;
  readonly run: (signal: AbortSignal) => Promise<void>;
}

interface RunningTask {
  readonly id: string;
  readonly chatId: number;
  readonly userId: number;
  readonly controller: AbortController;
  readonly done: Promise<void>;
}

/** Background work by chat, so that a chat's next command need not wait for it. */
export class ChatTasks {
  readonly #running = new Map<string, RunningTask>();
  readonly #logger: Logger;
  readonly #mayRun: (userId: number) => Promise<boolean>;
  #closed: StopReason | undefined;

  /** `mayRun` is asked before each task begins: its person may have been removed since the command was sent. */
  constructor(logger: Logger, mayRun: (userId: number) => Promise<boolean>) {
    this.#logger = logger;
    this.#mayRun = mayRun;
  }

  /** Starts a task once the one that had its slot has been stopped and is done, or has had two seconds for it. */
  start(task: TaskDefinition): void {
    const key = `${task.chatId}:${task.slot}`;
    const earlier = this.#running.get(key);
    earlier?.controller.abort(new TaskStopped('replaced'));
    const controller = new AbortController();
    if (this.#closed !== undefined) controller.abort(new TaskStopped(this.#closed));
    const done = this.#run(task, controller, earlier?.done).finally(() => {
      if (this.#running.get(key)?.id === task.id) this.#running.delete(key);
    });
    this.#running.set(key, { id: task.id, chatId: task.chatId, userId: task.userId, controller, done });
  }

  /** The id of the task in a slot. */
  find(chatId: number, slot: Slot): string | undefined {
    return this.#running.get(`${chatId}:${slot}`)?.id;
  }

  /** Stops the task in a slot; true iff there was one. */
  stop(chatId: number, slot: Slot, reason: StopReason): boolean {
    const task = this.#running.get(`${chatId}:${slot}`);
    task?.controller.abort(new TaskStopped(reason));
    return task !== undefined;
  }

  /** Stops everything that runs for somebody, in whatever chat. */
  stopAllOf(userId: number, reason: StopReason): void {
    for (const task of this.#running.values()) {
      if (task.userId === userId) task.controller.abort(new TaskStopped(reason));
    }
  }

  /** Stops everything that runs, and from now on everything that is started; resolves when what runs now is done. */
  async close(reason: StopReason): Promise<void> {
    this.#closed = reason;
    for (const { controller } of this.#running.values()) controller.abort(new TaskStopped(reason));
    await this.idle();
  }

  /** How many tasks run now. */
  get running(): number {
    return this.#running.size;
  }

  /** The chats in which something runs. */
  chats(): ReadonlySet<number> {
    return new Set(Array.from(this.#running.values(), ({ chatId }) => chatId));
  }

  /** Resolves when everything that runs now is done. */
  async idle(): Promise<void> {
    await Promise.all(Array.from(this.#running.values(), ({ done }) => done));
  }

  async #run(task: TaskDefinition, controller: AbortController, earlier?: Promise<void>): Promise<void> {
    if (earlier !== undefined) await settleWithin(earlier, LAST_WORDS_MS);
    try {
      if (!(await this.#mayRun(task.userId))) controller.abort(new TaskStopped('removed'));
      await task.run(controller.signal);
    } catch (error) {
      this.#logger.warn({ error, chat: task.chatId, slot: task.slot }, 'background task failed');
    }
  }
}

/** Why a task was stopped; its signal must be aborted. */
export function stopReasonOf(signal: AbortSignal): StopReason {
  return signal.reason instanceof TaskStopped ? signal.reason.reason : 'shutdown';
}

/** Settles as the promise does, or rejects with the signal's reason as soon as it is aborted. */
export async function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  let onAbort: (() => void) | undefined;
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => {
      reject(signal.reason as Error);
    };
    if (signal.aborted) onAbort();
    else signal.addEventListener('abort', onAbort, { once: true });
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    if (onAbort !== undefined) signal.removeEventListener('abort', onAbort);
  }
}
