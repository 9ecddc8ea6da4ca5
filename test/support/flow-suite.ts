import type { OperationName } from './fake-adapter.js';
import { accessibility } from './flow-suite/accessibility.js';
import { backends } from './flow-suite/backends.js';
import { events } from './flow-suite/events.js';
import { failing } from './flow-suite/failing.js';
import { languages } from './flow-suite/languages.js';
import { secrets } from './flow-suite/secrets.js';
import type { FlowSubject } from './flow-suite/subject.js';
import { submitting } from './flow-suite/submitting.js';

/** What every form element does in the same way: one call, all that can happen to it, all that is told of it. */
export function describeFlow<Name extends OperationName>(subject: FlowSubject<Name>): void {
  describe(`the flow of <${subject.tag}>`, () => {
    submitting(subject);
    failing(subject);
    events(subject);
    secrets(subject);
    backends(subject);
    languages(subject);
    accessibility(subject);
  });
}
