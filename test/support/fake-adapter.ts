import type { AuthAdapter, CallOptions, SignInWithOptions } from '../../src/index.js';

export type OperationName = keyof AuthAdapter;
type Operation<Name extends OperationName> = Required<AuthAdapter>[Name];
export type Input<Name extends OperationName> = Parameters<Operation<Name>>[0];
export type Result<Name extends OperationName> = Awaited<ReturnType<Operation<Name>>>;

export interface MadeCall<Name extends OperationName> extends SignInWithOptions {
  readonly input: Input<Name>;
}

/** A call that a test expects. It stays unanswered until the test says otherwise, before or after it was made. */
export interface ExpectedCall<Name extends OperationName> {
  /** Resolves when the call is made. */
  readonly made: Promise<MadeCall<Name>>;
  answer(result: Result<Name>): void;
  fail(error: unknown): void;
}

export interface FakeAdapter {
  /** Has the operations that were named, and no others: elements show only what their adapter can do. */
  readonly adapter: AuthAdapter;
  /** Expects one more call of an operation. */
  expect<Name extends OperationName>(name: Name): ExpectedCall<Name>;
}

interface Expectation {
  readonly name: OperationName;
  readonly call: (made: MadeCall<never>) => Promise<never>;
}

let complaints: string[] = [];
let open: Expectation[] = [];

/** A backend that does what a test says. A call that nobody expects, and one that never comes, fail the test. */
export function fakeAdapter(...operations: OperationName[]): FakeAdapter {
  const mine: Expectation[] = [];
  const call = async (name: OperationName, input: never, options: CallOptions): Promise<never> => {
    const expectation = mine.find((one) => one.name === name && open.includes(one));
    if (!expectation) {
      complaints.push(`Nobody expected a call of ${name}.`);
      return new Promise(() => undefined);
    }
    open = open.filter((one) => one !== expectation);
    return expectation.call({ input, ...options });
  };
  return {
    adapter: Object.fromEntries(
      operations.map((name) => [name, (input: never, options: CallOptions) => call(name, input, options)]),
    ),
    expect(name) {
      const { expectation, expected } = expectCall(name);
      mine.push(expectation);
      open.push(expectation);
      return expected;
    },
  };
}

function expectCall<Name extends OperationName>(
  name: Name,
): { expectation: Expectation; expected: ExpectedCall<Name> } {
  const made = deferred<MadeCall<Name>>();
  const answer = deferred<Result<Name>>();
  answer.promise.catch(() => undefined); // it may be told to fail before it is made
  const call = (what: MadeCall<Name>): Promise<Result<Name>> => {
    made.resolve(what);
    return answer.promise;
  };
  return {
    expectation: { name, call: call as Expectation['call'] },
    expected: { made: made.promise, answer: answer.resolve, fail: answer.reject },
  };
}

interface Deferred<Value> {
  readonly promise: Promise<Value>;
  readonly resolve: (value: Value) => void;
  readonly reject: (reason: unknown) => void;
}

function deferred<Value>(): Deferred<Value> {
  let settle!: Pick<Deferred<Value>, 'resolve' | 'reject'>;
  const promise = new Promise<Value>((resolve, reject) => (settle = { resolve, reject }));
  return { promise, ...settle };
}

afterEach(function () {
  const unmet = open.map(({ name }) => `A call of ${name} never came.`);
  const wrong = [...complaints, ...unmet];
  complaints = [];
  open = [];
  // Fails the test that has just ended, and lets the next one run.
  if (wrong.length > 0) (this.test as Mocha.Hook | undefined)?.error(new Error(wrong.join(' ')));
});
