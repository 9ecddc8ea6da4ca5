/** Holds any backend that speaks `account-api.yaml`, and any adapter, to the contract. */
export { cases } from './cases/index.js';
export type { Case, Need } from './case.js';
export { createCookieFetch } from './cookies.js';
export { demoFixtures } from './demo-fixtures.js';
export type { AdapterCall, Exchange, HttpExchange } from './exchange.js';
export {
  parseFixtures,
  type Fixtures,
  type Identities,
  type Newcomer,
  type Person,
  type Role,
} from './fixtures.js';
export { toJUnit } from './junit.js';
export type { Capability } from './operations.js';
export { toJson, toText, type CaseResult, type Report, type Verdict } from './report.js';
export { runConformance, type ConformanceOptions } from './run.js';
export type { AdapterBackend, Backend, HttpBackend } from './subject.js';
