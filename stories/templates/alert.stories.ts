import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { AuthErrorCode, Messages } from '../../src/index.js';
import { doneAlert, errorAlert, infoAlert, type ErrorAlertView } from '../../src/templates/alert.js';
import { link } from '../../src/templates/link.js';
import { act } from '../../src/templates/provider-window.js';
import { waitTime } from '../../src/templates/wait-time.js';
import { inCard } from './support.js';

const meta: Meta = { title: 'Templates/alert' };

export default meta;

type Own = (texts: Messages) => Partial<ErrorAlertView['errors']>;

const none: Own = () => ({});
const ofSso: Own = ({ singleSignOn }) => singleSignOn.errors;
const ofChallenge: Own = ({ secondFactor }) => secondFactor.errors;
const ofPassword: Own = ({ newPassword }) => newPassword.errors;
const ofTicket: Own = ({ forgotPasswordView }) => forgotPasswordView.errors;
const ofFirstAccess: Own = ({ firstAccessView }) => firstAccessView.errors;

/** What is said of a code: as a login says it, or in a view's own words. Waits are of a quarter of an hour. */
const told = (code: AuthErrorCode, own = none, seconds = 900): StoryObj =>
  inCard((texts, language) => {
    const errors = { ...texts.errors, ...own(texts) };
    const time = waitTime({ seconds, milestone: seconds, language }, 'unseen');
    const ticket = link({ to: 'forgot-password', label: texts.openTicket, href: '', className: 'link' });
    return html`<div role="alert">${errorAlert({ code, errors, time, ticket })}</div>`;
  });

export const Offline = told('offline');
export const Network = told('network');
export const Timeout = told('timeout');
export const Gateway = told('gateway');
export const Truncated = told('truncated');
export const Protocol = told('protocol');
export const Server = told('server');
export const Unavailable = told('unavailable');

export const InvalidCredentials = told('invalid-credentials');
export const AccountLocked = told('account-locked');
export const RateLimited = told('rate-limited');
export const RateLimitedForHours = told('rate-limited', none, 3 * 3600);
export const Validation = told('validation');
export const OriginRejected = told('origin-rejected');
export const SessionExpired = told('session-expired');
export const Unsupported = told('unsupported');

export const ChallengeInvalid = told('challenge-invalid', ofChallenge);
export const ChallengeDeclined = told('challenge-declined', ofChallenge);
export const ChallengeExpired = told('challenge-expired', ofChallenge);
export const NoAnswer = told('challenge-declined', ({ secondFactor }) => ({
  'challenge-declined': secondFactor.noAnswer,
}));
export const CallLost = told('network', ({ secondFactor }) => ({ network: secondFactor.callLost }));
export const TooManyCalls = told('rate-limited', ({ secondFactor }) => ({
  'rate-limited': secondFactor.tooManyCalls,
}));
export const TooManyCodes = told('rate-limited', ({ secondFactor }) => ({
  'rate-limited': secondFactor.tooManyCodes,
}));

/** What somebody chose is not an alarm. */
export const SsoCancelled = told('sso-cancelled');
export const SsoRejected = told('sso-rejected');
export const SsoTimeout = told('sso-timeout', ofSso);
export const ProviderUnavailable = told('provider-unavailable', ofSso);
export const ClockSkew = told('clock-skew', ofSso);
export const AccountNotLinked = told('account-not-linked');
export const ProviderUnknown = told('provider-unknown');
export const RedirectNotAllowed = told('redirect-not-allowed');

/** The window was in the way: the whole page is a way around it. */
const inTheWay = (code: 'popup-blocked' | 'popup-closed'): StoryObj =>
  inCard((texts) => {
    const { errors: own, elsewhere, redirect } = texts.singleSignOn;
    const [happened, now] = own[code];
    const errors = { ...texts.errors, [code]: [happened, `${now} ${elsewhere}`] as const };
    const view = { code, errors, time: texts.fewMinutes, ticket: texts.openTicket };
    return html`<div role="alert">${errorAlert({ ...view, redirect: act('redirect', redirect) })}</div>`;
  });

export const PopupBlocked = inTheWay('popup-blocked');
export const PopupClosed = inTheWay('popup-closed');

export const CurrentPasswordWrong = told('current-password-wrong', ofPassword);
export const PasswordPolicy = told('password-policy', ofPassword);
export const PasswordReused = told('password-reused', ofPassword);
export const PasswordChangeExpired = told('challenge-expired', ofPassword);

export const TicketInFlight = told('ticket-in-flight', ofTicket);
export const TicketConflict = told('ticket-conflict', ofTicket);
export const TicketRateLimited = told('rate-limited', ofTicket);
export const TicketOriginRejected = told('origin-rejected', ofTicket);
export const FirstAccessRateLimited = told('rate-limited', ofFirstAccess);
export const FirstAccessUnsupported = told('unsupported', ofFirstAccess);

/** A code without words of its own reads as an answer that nobody understands. */
export const Unspoken = told('not-found');

/** What is not an error. */
const said = (draw: (texts: Messages) => unknown): StoryObj =>
  inCard((texts) => html`<div role="alert">${draw(texts)}</div>`);

export const Done = said((texts) => doneAlert(texts));
export const PasswordChanged = said(({ newPassword }) => doneAlert(newPassword));
export const TemporaryPassword = said(({ newPassword }) => infoAlert(newPassword.due.temporary));
export const ExpiredPassword = said(({ newPassword }) => infoAlert(newPassword.due.expired));
export const ResetPassword = said(({ newPassword }) => infoAlert(newPassword.due.reset));
export const SignedInAgain = said(({ newPassword }) => infoAlert(newPassword.signedInAgain));
export const BackOnline = said(({ forgotPasswordView }) => infoAlert(forgotPasswordView.backOnline));
export const NoTickets = said(({ forgotPasswordView }) => infoAlert(forgotPasswordView.noTickets));
export const FoundIt = said(({ firstAccessView }) => doneAlert({ done: firstAccessView.foundIt }));
