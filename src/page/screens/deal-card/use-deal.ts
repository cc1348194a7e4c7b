import { useEffect, useRef, useState } from 'preact/hooks';
import { type Answer } from '../../../webapp/contract/api.ts';
import { call } from '../../api.ts';
import { setClock } from '../../state/clock.ts';
import { type ItemWay } from '../../state/navigation.ts';
import { touch } from '../../telegram.ts';

/** A deal's card as far as it is known. */
export interface OpenedDeal {
  readonly card: Answer<'GET /deal'> | undefined;
  readonly isLooking: boolean;
  readonly problem: string | undefined;
  /** Looks at the live listings again. */
  readonly look: () => void;
}

/** Shows a deal at once as the table has it, while its live listings are looked at. */
export function useDeal(way: ItemWay): OpenedDeal {
  const [card, setCard] = useState<Answer<'GET /deal'>>();
  const [isLooking, setLooking] = useState(true);
  const [problem, setProblem] = useState<string>();
  const closing = useRef(new AbortController());
  const { signal } = closing.current;
  const look = async (): Promise<void> => {
    setLooking(true);
    setProblem(undefined);
    try {
      const seen = await call('POST /deal/look', { body: way, signal });
      setClock(seen.now);
      setCard(seen);
    } catch (error) {
      if (signal.aborted) return;
      touch('error');
      setProblem(error instanceof Error ? error.message : String(error));
    }
    setLooking(false);
  };
  useEffect(() => {
    // What is not in the table any more may well be found by the look.
    call('GET /deal', { query: way, signal }).then(
      (known) => setCard((seen) => seen ?? known),
      () => undefined,
    );
    void look();
    return () => closing.current.abort();
  }, []);
  return { card, isLooking, problem, look: () => void look() };
}
