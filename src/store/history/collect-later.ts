import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Calls of one refresh follow one another. */
const QUIET_MS = 2000;

/**
 * What to call whenever the thread has done its work: once it has had none for a while, it drops what it no longer uses. A
 * thread that waits for its next call collects no garbage, and would keep some 16 MB of buffers until then.
 */
export function createLateCollection(): () => void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const timer = setTimeout(collect, QUIET_MS).unref();
  return () => void timer.refresh();
}
