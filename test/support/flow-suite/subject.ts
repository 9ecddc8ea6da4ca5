import type { Flow, MessageOverrides } from '../../../src/index.js';
import { recordEvents, type PbxEvent } from '../events.js';
import {
  type ExpectedCall,
  fakeAdapter,
  type FakeAdapter,
  type OperationName,
  type Result,
} from '../fake-adapter.js';
import { FormHarness, type FormElement } from '../form-harness.js';
import { mount } from '../page.js';

/** What the suite has to know about a form element. */
export interface FlowSubject<Name extends OperationName = OperationName> {
  readonly tag: string;
  readonly flow: Flow;
  /** The operation that submitting calls. */
  readonly operation: Name;
  /** What it answers when all went well. */
  readonly result: Result<Name>;
  /** The same over HTTP, from whatever the REST adapter asks. */
  readonly response: () => Response;
  /** What a person types, by the name of the input. */
  readonly entries: Readonly<Record<string, string>>;
  /** Which of the entries nobody else may ever see. */
  readonly secret: string | readonly string[];
  /** An input that the backend may refuse. */
  readonly refusable: string;
  /** The page's own wording for something in the form: "PIN". */
  readonly wording?: MessageOverrides;
  /** The form comes with all that submitting takes, so that `pbx-submit` is fired at once. */
  readonly isReady?: boolean;
  /** What `pbx-success` brings, where that is not the answer itself. */
  readonly told?: object;
  /** What was done is shown under a heading of its own, and stays until `reset()`. */
  readonly stays?: boolean;
  /** There is no form for a backend that cannot do it. */
  readonly needsOperation?: boolean;
  /** How the form is headed, by language. */
  readonly headings: Readonly<Record<'en' | 'es', string>>;
}

export interface Started<Name extends OperationName> {
  readonly page: FormHarness;
  readonly backend: FakeAdapter;
  /** The one call that submitting makes. */
  readonly call: ExpectedCall<Name>;
  readonly events: readonly PbxEvent[];
}

/** The element in the page, filled in, with one call expected of it. */
export async function start<Name extends OperationName>(
  subject: FlowSubject<Name>,
  parent?: Node,
): Promise<Started<Name>> {
  const backend = fakeAdapter(subject.operation);
  const call = backend.expect(subject.operation);
  const page = await filled(subject, parent, { adapter: backend.adapter });
  return { page, backend, call, events: recordEvents() };
}

/** The element after an attempt that failed. */
export async function failed<Name extends OperationName>(
  subject: FlowSubject<Name>,
  error: unknown,
): Promise<Started<Name>> {
  const started = await start(subject);
  started.page.submit();
  started.call.fail(error);
  await started.page.is('failed');
  return started;
}

/** The element in the page, filled in; whoever presses on must not get as far as the backend. */
export async function startIdle<Name extends OperationName>(
  subject: FlowSubject<Name>,
): Promise<Omit<Started<Name>, 'call'>> {
  const backend = fakeAdapter(subject.operation);
  const page = await filled(subject, document.body, { adapter: backend.adapter });
  return { page, backend, events: recordEvents() };
}

/** The element in the page, filled in, with these properties. */
export async function filled<Name extends OperationName>(
  subject: FlowSubject<Name>,
  parent?: Node,
  properties: Partial<FormElement> = {},
): Promise<FormHarness> {
  const element = Object.assign(document.createElement(subject.tag) as FormElement, properties);
  const page = await new FormHarness(mount(element, parent)).ready();
  page.fill(subject.entries);
  return page;
}
