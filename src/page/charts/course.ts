import { type Courses, readCourses } from '../../bot/charts/price-courses.ts';
import { type Answer } from '../../webapp/contract/api.ts';

/** An item's prices as the bot tells them. */
export type ItemCourse = Answer<'GET /chart/prices'>;

/** One of its steps. */
export type Step = ItemCourse['steps'][number];

/** The courses that the chat's chart shows, too. */
export function readItemCourses({ from, stepMs, steps }: ItemCourse): Courses {
  return readCourses({
    from,
    stepMs,
    steps: steps.map((step, index) => ({ at: from + index * stepMs, ...step })),
  });
}

/** Where the last step ends. */
export function endOf({ from, stepMs, steps }: ItemCourse): number {
  return from + steps.length * stepMs;
}

/** The last step in which anything is known; the very last one if nothing is. */
export function findLastKnown({ steps }: ItemCourse): number {
  const index = steps.findLastIndex(({ asks }) => asks.dmarket !== null || asks.waxpeer !== null);
  return index < 0 ? steps.length - 1 : index;
}

/** Every so many milliseconds one step stands for those before it: what a table has room for. */
export interface Sample {
  readonly at: number;
  readonly step: Step;
}

const DAY_MS = 86_400_000;
/** More rows than a month of days nobody reads. */
const MOST_ROWS = 31;

/** The newest first, a day apart, or a week where days would be too many. */
export function sampleCourse(course: ItemCourse): readonly Sample[] {
  const { from, stepMs, steps } = course;
  const days = (steps.length * stepMs) / DAY_MS;
  const every = ((days > MOST_ROWS ? 7 : 1) * DAY_MS) / stepMs;
  const samples: Sample[] = [];
  for (let index = findLastKnown(course); index >= 0; index -= every) {
    const step = steps[index];
    if (step !== undefined) samples.push({ at: from + index * stepMs, step });
  }
  return samples;
}
