import type { Operation } from '../../exchange/calls.js';
import { account, nothing, renewed, sessions, ticket, ticketProgress, waiting } from './parse-later.js';
import { policy, signInResult } from './parse.js';

const challenge = { method: 'POST', path: 'session/challenge' } as const;

const challengeFailures = {
  'origin-rejected': 403,
  'challenge-expired': 410,
  validation: 422,
  'rate-limited': 429,
} as const;

/**
 * What `account-api.yaml` says of each operation; the problems that it may answer, each with its one status. Where two
 * share a status, `code` tells them apart; the first is meant where an answer has only its status to say.
 */
export const api = {
  answerChallenge: {
    ...challenge,
    answers: { 200: signInResult },
    failures: { 'challenge-invalid': 401, 'challenge-declined': 401, ...challengeFailures },
  },
  /** The same without a code. */
  answerCall: {
    ...challenge,
    answers: { 200: signInResult, 202: waiting },
    failures: { 'challenge-declined': 401, 'challenge-invalid': 401, ...challengeFailures },
  },
  sendChallengeCode: {
    method: 'POST',
    path: 'session/challenge/code',
    answers: { 204: nothing },
    failures: challengeFailures,
  },
  completePasswordChange: {
    method: 'POST',
    path: 'session/password',
    answers: { 200: signInResult },
    failures: {
      'origin-rejected': 403,
      'challenge-expired': 410,
      'password-policy': 422,
      'password-reused': 422,
      validation: 422,
    },
  },
  /** `signInWithCode` and `signInWithCredential`. */
  handOver: {
    method: 'POST',
    path: 'sso/', // and the provider, and what is handed over
    answers: { 200: signInResult },
    failures: {
      'sso-rejected': 401,
      'account-not-linked': 403,
      'origin-rejected': 403,
      'provider-unknown': 404,
      validation: 422,
    },
  },
  renewSession: {
    method: 'POST',
    path: 'session/renew',
    answers: { 200: renewed },
    failures: { 'session-expired': 401, 'origin-rejected': 403 },
  },
  getPasswordPolicy: { method: 'GET', path: 'password-policy', answers: { 200: policy } },
  getAccount: {
    method: 'GET',
    path: 'account',
    answers: { 200: account },
    failures: { 'session-expired': 401 },
  },
  changePassword: {
    method: 'PUT',
    path: 'account/password',
    answers: { 200: renewed },
    failures: {
      'session-expired': 401,
      'current-password-wrong': 403,
      'origin-rejected': 403,
      'password-policy': 422,
      'password-reused': 422,
      validation: 422,
      'rate-limited': 429,
    },
  },
  openTicket: {
    method: 'POST',
    path: 'tickets',
    answers: { 201: ticket },
    failures: {
      'origin-rejected': 403,
      'ticket-in-flight': 409,
      'ticket-conflict': 422,
      validation: 422,
      'rate-limited': 429,
    },
  },
  getTicket: {
    method: 'GET',
    path: 'tickets/', // and the reference
    answers: { 200: ticketProgress },
    failures: { 'not-found': 404, validation: 422 },
  },
  resendWelcomeMail: {
    method: 'POST',
    path: 'credentials/resend',
    answers: { 202: nothing },
    failures: { 'origin-rejected': 403, validation: 422, 'rate-limited': 429 },
  },
  listSessions: {
    method: 'GET',
    path: 'sessions',
    answers: { 200: sessions },
    failures: { 'session-expired': 401 },
  },
  revokeSession: {
    method: 'DELETE',
    path: 'sessions/', // and the id
    answers: { 204: nothing },
    failures: { 'session-expired': 401, 'origin-rejected': 403, 'not-found': 404 },
  },
  revokeOtherSessions: {
    method: 'DELETE',
    path: 'sessions?others=true',
    answers: { 204: nothing },
    failures: { 'session-expired': 401, 'origin-rejected': 403, validation: 422 },
  },
} as const satisfies Record<string, Operation<unknown>>;
