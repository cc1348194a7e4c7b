import { useEffect, useState } from 'preact/hooks';
import { type Answer } from '../../../webapp/contract/api.ts';
import { call } from '../../api.ts';
import { place } from '../../state/navigation.ts';

type Name = 'GET /chart/deals' | 'GET /chart/hits';

/** What the bot answered, as far as it has. */
export interface Answered<Asked extends Name> {
  readonly answer: Answer<Asked> | undefined;
  readonly problem: string | undefined;
  readonly retry: () => void;
}

/** Asks while the charts are seen, and anew whenever what they are of has changed; the last answer stays meanwhile. */
export function useAnswer<Asked extends Name>(name: Asked, of?: unknown): Answered<Asked> {
  const [answer, setAnswer] = useState<Answer<Asked>>();
  const [problem, setProblem] = useState<string>();
  const [tries, setTries] = useState(0);
  const isSeen = place.value.screen === 'charts';
  useEffect(() => {
    if (!isSeen) return undefined;
    const asking = new AbortController();
    setProblem(undefined);
    call(name, { signal: asking.signal }).then(setAnswer, (error: unknown) => {
      if (!asking.signal.aborted) setProblem(error instanceof Error ? error.message : String(error));
    });
    return () => asking.abort();
  }, [name, of, isSeen, tries]);
  return { answer, problem, retry: () => setTries(tries + 1) };
}
