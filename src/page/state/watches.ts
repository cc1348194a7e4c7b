import { signal } from '@preact/signals';
import { type Answer, type Body } from '../../webapp/contract/api.ts';
import { call, RequestProblem } from '../api.ts';
import { touch } from '../telegram.ts';
import { setClock } from './clock.ts';

/** One watch as the bot tells it. */
export type Watch = Answer<'GET /watches'>['watches'][number];

/** What somebody waits for, as the bot last told it; undefined before it was asked. */
export const watches = signal<Answer<'GET /watches'> | undefined>(undefined);

/** What is wrong, in words; undefined while nothing is. */
export const watchesProblem = signal<string | undefined>(undefined);

let loading: AbortController | undefined;

/** Asks for the watches; a newer question takes the place of one that is still open. */
export async function loadWatches(): Promise<void> {
  loading?.abort();
  const controller = new AbortController();
  loading = controller;
  try {
    const answer = await call('GET /watches', { signal: controller.signal });
    setClock(answer.now);
    watches.value = answer;
    watchesProblem.value = undefined;
  } catch (error) {
    if (!controller.signal.aborted) tellProblem(error);
  }
}

/** Asks again where the watches were asked for before. */
export function reloadWatches(): void {
  if (watches.value !== undefined) void loadWatches();
}

/** Pauses a watch, or lets it go on. */
export async function pauseWatch({ id }: Watch, paused: boolean): Promise<void> {
  await attempt(() => call('PATCH /watches/:id', { place: { id }, body: { paused } }));
}

/** Gives a watch up. */
export async function deleteWatch({ id }: Watch): Promise<void> {
  await attempt(() => call('DELETE /watches/:id', { place: { id } }));
}

/** Makes a watch, or has one wait for something else; throws a RequestProblem. */
export async function saveWatch(id: number | undefined, body: Body<'POST /watches'>): Promise<void> {
  if (id === undefined) await call('POST /watches', { body });
  else await call('PATCH /watches/:id', { place: { id }, body: { wanted: body.wanted } });
  touch('success');
  void loadWatches();
}

async function attempt(change: () => Promise<unknown>): Promise<void> {
  try {
    await change();
    touch('success');
    await loadWatches();
  } catch (error) {
    touch('error');
    await loadWatches();
    tellProblem(error);
  }
}

/** That there is no connection is said elsewhere. */
function tellProblem(error: unknown): void {
  const isOffline = error instanceof RequestProblem && error.code === 'offline';
  if (!isOffline) watchesProblem.value = error instanceof Error ? error.message : String(error);
}
