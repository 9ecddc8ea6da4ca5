import type { Exchange } from './exchange.js';
import type { Capability } from './operations.js';

export type Verdict = 'pass' | 'fail' | 'skip';

export interface CaseResult {
  readonly id: string;
  readonly title: string;
  readonly verdict: Verdict;
  /** Why it fails, or why it does not apply. */
  readonly message?: string;
  /** What was said, without secrets. */
  readonly exchanges: readonly Exchange[];
}

export interface Report {
  /** The base URL, or `adapter`. */
  readonly backend: string;
  readonly capabilities: readonly Capability[];
  readonly missing: readonly Capability[];
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly results: readonly CaseResult[];
}

const SIGNS = { pass: '✓', fail: '✗', skip: '–' } as const;

/** For people: one line a case, and what was said where one fails. */
export function toText(report: Report): string {
  const { backend, capabilities, missing, passed, failed, skipped, results } = report;
  const lines = [
    `Conformance of ${backend}`,
    `Can: ${capabilities.join(', ') || 'nothing'}`,
    ...(missing.length > 0 ? [`Cannot: ${missing.join(', ')}`] : []),
    '',
    ...results.flatMap(lineOf),
    '',
    `${passed} passed, ${failed} failed, ${skipped} do not apply`,
  ];
  return `${lines.join('\n')}\n`;
}

function lineOf({ id, title, verdict, message, exchanges }: CaseResult): string[] {
  const line = `${SIGNS[verdict]} ${id}: ${title}`;
  if (verdict === 'pass') return [line];
  if (verdict === 'skip') return [`${line} (${message ?? ''})`];
  return [line, ...indent(message ?? ''), ...exchanges.flatMap((exchange) => indent(exchangeText(exchange)))];
}

const indent = (text: string): string[] => text.split('\n').map((line) => `    ${line}`);

/** An exchange as one would see it on the wire. */
export function exchangeText(exchange: Exchange): string {
  if (exchange.kind === 'call') {
    return `${exchange.operation}(${toLine(exchange.input)}) → ${toLine(exchange.outcome)}`;
  }
  const { method, path, status, requestHeaders, requestBody, headers, body } = exchange;
  const lines = [
    `> ${method} ${path}`,
    ...requestHeaders.map(([name, value]) => `> ${name}: ${value}`),
    ...(requestBody === undefined ? [] : [`> ${toLine(requestBody)}`]),
    status === 0 ? '< no answer' : `< ${status}`,
    ...headers.map(([name, value]) => `< ${name}: ${value}`),
    ...(body === undefined ? [] : [`< ${toLine(body)}`]),
  ];
  return lines.join('\n');
}

const toLine = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));

/** For programs. */
export const toJson = (report: Report): string => `${JSON.stringify(report, null, 2)}\n`;
