import { type LedgerRepository } from '../../domain/ledger/index.ts';
import { type OpenSignal, type OpenSignals } from './open-signals.ts';

/**
 * Keeps the courses of these signals, and follows those that are concluded no longer; tells how many were. What could
 * not be kept is as it was.
 */
export async function keepCourses(
  repository: LedgerRepository,
  open: OpenSignals,
  changed: readonly OpenSignal[],
  now: number,
): Promise<number> {
  const courses = changed.map(({ signal, course }) => ({ id: signal.id, course }));
  if (courses.length === 0) return 0;
  await repository.save(courses);
  let concluded = 0;
  for (const [index, each] of changed.entries()) {
    each.kept = courses[index]?.course ?? each.kept;
    each.keptAt = now;
    if (each.kept.conclusion !== null && open.delete(each.signal.id)) concluded += 1;
  }
  return concluded;
}
