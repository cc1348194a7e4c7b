import { signal } from '@preact/signals';
import { type Answer } from '../../webapp/contract/api.ts';
import { type Launch } from '../launch.ts';
import { call, type RequestProblem, setToken } from '../api.ts';
import { speak } from './words.ts';

/** Who has the page open; undefined until that is known. */
export const person = signal<Answer<'GET /me'> | undefined>(undefined);

/** Why the page cannot be shown, if so. */
export const closedBecause = signal<string | undefined>(undefined);

const PREFIX = 'session:';

/**
 * Takes up the session that this opening has begun before, as after a reload, or begins one. Throws a RequestProblem when
 * the bot refuses, or cannot be reached.
 */
export async function openSession({ initData }: Launch): Promise<void> {
  const name = PREFIX + nameOf(initData);
  const kept = read(name);
  if (kept !== undefined) {
    setToken(kept);
    const known = await call('GET /me').catch((error: unknown) => {
      if ((error as RequestProblem).code !== 'no-session' || initData === undefined) throw error;
      return undefined;
    });
    if (known !== undefined) return admit(known);
  }
  const session = await call('POST /session', { body: { initData: initData ?? 'none' } });
  keep(name, session.token);
  setToken(session.token);
  await admit(session.person);
}

/** Asks anew who has the page open, and speaks as they want to be spoken to by now. */
export async function refreshPerson(): Promise<void> {
  await admit(await call('GET /me'));
}

async function admit(known: Answer<'GET /me'>): Promise<void> {
  await speak(known.language);
  person.value = known;
}

/** Each opening has its own signature; the last session stands for an address without one, as a bookmark. */
function nameOf(initData: string | undefined): string {
  return new URLSearchParams(initData).get('hash') ?? 'last';
}

function read(name: string): string | undefined {
  try {
    return localStorage.getItem(name) ?? undefined;
  } catch {
    return undefined;
  }
}

/** A browser that keeps nothing costs no more than a reload. */
function keep(name: string, token: string): void {
  try {
    for (const other of Object.keys(localStorage))
      if (other.startsWith(PREFIX)) localStorage.removeItem(other);
    localStorage.setItem(name, token);
    localStorage.setItem(`${PREFIX}last`, token);
  } catch {
    // As in a private window.
  }
}
