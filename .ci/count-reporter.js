import { writeFileSync } from 'node:fs';

/** Leaves jest's counts as one plain line, "N passed, N failed", in the file that COUNTS_FILE names. */
export default class CountReporter {
  onRunComplete(_contexts, results) {
    // A suite that cannot even be loaded holds no failed test, but has failed all the same.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    const counts = [`${results.numPassedTests} passed`, `${failed} failed`];
    if (skipped > 0) counts.push(`${skipped} skipped`);
    writeFileSync(process.env.COUNTS_FILE, `${counts.join(', ')}\n`);
  }
}
