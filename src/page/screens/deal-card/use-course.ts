import { useEffect, useState } from 'preact/hooks';
import { type CourseDays } from '../../../domain/price-course.ts';
import { type MarketId } from '../../../domain/venue.ts';
import { call } from '../../api.ts';
import { type ItemCourse } from '../../charts/course.ts';
import { type ItemWay } from '../../state/navigation.ts';

/** What a chart of prices is of. */
export interface CourseRequest extends ItemWay {
  readonly buyOn: MarketId;
  readonly days: CourseDays;
}

/** A course with what was asked for; the last one stays until the next is there. */
export interface LoadedCourse {
  readonly request: CourseRequest;
  readonly course: ItemCourse;
}

/** An item's prices as far as they are known. */
export interface OpenedCourse {
  readonly loaded: LoadedCourse | undefined;
  readonly isLoading: boolean;
  readonly problem: string | undefined;
  readonly retry: () => void;
}

/** Asks for an item's prices, and anew whenever something else is wanted. */
export function useCourse({ game, key, buyOn, days }: CourseRequest): OpenedCourse {
  const [loaded, setLoaded] = useState<LoadedCourse>();
  const [isLoading, setLoading] = useState(true);
  const [problem, setProblem] = useState<string>();
  const [tries, setTries] = useState(0);
  useEffect(() => {
    const asking = new AbortController();
    const { signal } = asking;
    setLoading(true);
    setProblem(undefined);
    call('GET /chart/prices', { query: { game, key, buyOn, days: `${days}` }, signal })
      .then(
        (course) => setLoaded({ request: { game, key, buyOn, days }, course }),
        (error: unknown) => {
          if (!signal.aborted) setProblem(error instanceof Error ? error.message : String(error));
        },
      )
      .finally(() => {
        if (!signal.aborted) setLoading(false);
      });
    return () => asking.abort();
  }, [game, key, buyOn, days, tries]);
  return { loaded, isLoading, problem, retry: () => setTries(tries + 1) };
}
