// A reporter of node:test that only counts, for scripts/test.mjs.
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** @param {AsyncIterable<import('node:test/reporters').TestEvent>} events */
export default async function* countTests(events) {
  let passed = 0;
  let failed = 0;
  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    // Node reports a file as a test of its own when it broke while loading, or when it holds no test: both are failures.
    const isFile = data.file !== undefined && resolve(data.name) === data.file;
    const isSkipped = data.skip !== undefined || data.todo !== undefined;
    if (type === 'test:fail') {
      const { error } = /** @type {{ error: Error & { failureType?: string } }} */ (data.details);
      const blamesChildren = error.failureType === 'subtestsFailed';
      if (!blamesChildren) failed++;
    } else if (isFile || isSkipped) failed++;
    else if (data.details.type !== 'suite') passed++;
  }
  if (process.env.TEST_COUNTS) writeFileSync(process.env.TEST_COUNTS, JSON.stringify({ passed, failed }));
  yield '';
}
