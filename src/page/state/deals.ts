import { computed, signal } from '@preact/signals';
import { type Answer } from '../../webapp/contract/api.ts';
import { call, RequestProblem } from '../api.ts';
import { touch } from '../telegram.ts';
import { setClock } from './clock.ts';
import { chooseDeals, type DealChoice, EVERYTHING } from './deal-filter.ts';

/** The deals as the bot last told them; undefined before it did. */
export const deals = signal<Answer<'GET /deals'> | undefined>(undefined);

/** What is wrong, in words; undefined while nothing is. */
export const dealsProblem = signal<string | undefined>(undefined);

/** True iff the best deals are being looked at live. */
export const isChecking = signal(false);

/** What somebody wants to see of them. */
export const choice = signal<DealChoice>(EVERYTHING);

/** What they see. */
export const shownDeals = computed(() => chooseDeals(deals.value?.rows ?? [], choice.value));

/** Changes what is seen. */
export function choose(change: Partial<DealChoice>): void {
  choice.value = { ...choice.value, ...change };
}

let loading: AbortController | undefined;

/** Asks for the deals; a newer question takes the place of one that is still open. */
export async function loadDeals(): Promise<void> {
  loading?.abort();
  const controller = new AbortController();
  loading = controller;
  try {
    const answer = await call('GET /deals', { signal: controller.signal });
    setClock(answer.now);
    if (deals.value === undefined) isChecking.value = answer.scan.isRunning;
    deals.value = answer;
    dealsProblem.value = answer.failures.map(({ message }) => message).join(' ') || undefined;
  } catch (error) {
    if (controller.signal.aborted) return;
    tellProblem(error);
  }
}

/** Has the best deals looked at live; the bot says when that is done. */
export async function checkLive(): Promise<void> {
  isChecking.value = true;
  try {
    await call('POST /scan');
  } catch (error) {
    isChecking.value = false;
    touch('error');
    tellProblem(error);
  }
}

/** The bot has looked. */
export async function endCheck(problem: string | undefined): Promise<void> {
  isChecking.value = false;
  await loadDeals();
  if (problem !== undefined) dealsProblem.value = problem;
}

/** That there is no connection is said elsewhere. */
function tellProblem(error: unknown): void {
  const isOffline = error instanceof RequestProblem && error.code === 'offline';
  if (!isOffline) dealsProblem.value = error instanceof Error ? error.message : String(error);
}
