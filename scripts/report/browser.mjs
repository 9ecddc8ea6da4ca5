// A reporter of the browser test runner that only counts, for scripts/test.mjs.
import { writeFileSync } from 'node:fs';

/** @typedef {import('@web/test-runner').TestSession} Session */
/** @typedef {NonNullable<Session['testResults']>} Suite */

/** @param {Suite | undefined} suite @returns {Suite['tests']} */
const testsIn = (suite) => (suite ? [...suite.tests, ...suite.suites.flatMap(testsIn)] : []);

/** A skipped test proves nothing: it counts as failed. So does a file that broke, or that holds no test. */
export const countTests = {
  onTestRunFinished(/** @type {{ sessions: Session[] }} */ { sessions }) {
    const tests = sessions.flatMap((session) => testsIn(session.testResults));
    const passed = tests.filter((test) => test.passed && !test.skipped).length;
    const broken = sessions.filter(
      (session) => session.errors.length > 0 || testsIn(session.testResults).length === 0,
    );
    const failed = tests.length - passed + broken.length;
    if (process.env.TEST_COUNTS) writeFileSync(process.env.TEST_COUNTS, JSON.stringify({ passed, failed }));
  },
};
