import { signal } from '@preact/signals';
import { type Answer, type Body } from '../../webapp/contract/api.ts';
import { call, RequestProblem } from '../api.ts';
import { touch } from '../telegram.ts';
import { setClock } from './clock.ts';
import { speak, words } from './words.ts';

/** Everything that somebody set. */
export type Settings = Answer<'GET /settings'>;

/** One change of it. */
export type Change = Body<'POST /settings'>;

/** What somebody set, as the bot last told it; undefined before it was asked. */
export const settings = signal<Settings | undefined>(undefined);

/** Why it cannot be told, in words; undefined while nothing is wrong. */
export const settingsProblem = signal<string | undefined>(undefined);

/** Asks for the settings. */
export async function loadSettings(): Promise<void> {
  const problem = await attempt(async () => take(await call('GET /settings')));
  settingsProblem.value = problem;
}

/** Asks again where the settings were asked for before. */
export function reloadSettings(): void {
  if (settings.value !== undefined) void loadSettings();
}

/** Changes one thing; resolves with what is wrong with it, in words, if something is. */
export async function changeSettings(change: Change): Promise<string | undefined> {
  const problem = await attempt(async () => take(await call('POST /settings', { body: change })));
  touch(problem === undefined ? 'choice' : 'error');
  return problem;
}

/** Does something of which no more than its failure is told, in words. */
export async function attempt(ask: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await ask();
    return undefined;
  } catch (error) {
    const isOffline = error instanceof RequestProblem && error.code === 'offline';
    return isOffline ? words().t('app-not-changed') : error instanceof Error ? error.message : String(error);
  }
}

async function take(answer: Settings): Promise<void> {
  await speak(answer.settings.language);
  setClock(answer.now);
  settings.value = answer;
}
