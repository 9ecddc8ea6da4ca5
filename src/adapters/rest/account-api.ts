// Generated from account-api.yaml by `node scripts/generate-api-types.mjs`. Do not edit.

export interface paths {
    readonly "/session": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Who is signed in
         * @description Nobody being signed in is an answer, never a 401.
         */
        readonly get: operations["getSession"];
        readonly put?: never;
        /**
         * Sign in with a password
         * @description Wrong, unknown, disabled and password-less accounts answer 401 alike: same body but for `reference`, same
         *     headers, same time. A session that this creates has a new id, whatever cookie came with the request.
         */
        readonly post: operations["signIn"];
        /**
         * Sign out
         * @description Answers 204 without a session, too.
         */
        readonly delete: operations["signOut"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/session/challenge": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Answer a second factor
         * @description With the code of a method, or, for the kind `call`, without one: the PBX then rings the person's extension, and
         *     the answer is 202 until a key was pressed; ask again after `retryAfter` seconds, with the same body. A wrong
         *     code may be tried again, five times for each challenge; a code is good once.
         *
         *     `trustDevice` sets the cookie `__Host-pbx-device`: on this device the next sign-ins need no second factor.
         */
        readonly post: operations["answerChallenge"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/session/challenge/code": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Send a code, or another one
         * @description For methods of the kinds `email-code` and `sms-code`. Nothing is sent before the person chooses such a method.
         *     A new code ends the one before. Not more often than every 30 seconds.
         */
        readonly post: operations["sendChallengeCode"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/session/password": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Choose the new password that is due
         * @description A password that is refused leaves the challenge open for another one.
         */
        readonly post: operations["completePasswordChange"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/session/renew": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Keep the session alive */
        readonly post: operations["renewSession"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/sso/providers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Which providers there are */
        readonly get: operations["getProviders"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/sso/{provider}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Begin single sign-on
         * @description Answers the provider's address for the page to go to. The backend keeps state, nonce and PKCE verifier, binds
         *     them to this browser with a short-lived HttpOnly cookie, and accepts the state once, within ten minutes.
         */
        readonly post: operations["beginSso"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/sso/{provider}/callback": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Where the provider sends the person back to
         * @description Not called by scripts: the person's browser comes here from the provider. The answer leads to `returnTo`, with
         *     the session cookie, or with a fragment `#pbx-error=CODE` that replaces any fragment `returnTo` had:
         *
         *     - `sso-cancelled`: the person said no at the provider;
         *     - `sso-rejected`: the provider failed, or what came back does not belong to what was begun (state used before or
         *       expired, another issuer, another browser);
         *     - `account-not-linked`: the provider's account belongs to nobody here.
         */
        readonly get: operations["finishSso"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/sso/{provider}/code": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Hand over an authorization code
         * @description For a page that began the flow itself: the backend exchanges the code with the verifier and its own secret, and
         *     checks the ID token with the nonce.
         */
        readonly post: operations["signInWithCode"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/sso/{provider}/credential": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Hand over an ID token
         * @description The backend checks it: signature, issuer, audience, times and nonce. It is good once.
         */
        readonly post: operations["signInWithCredential"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/sessions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Where the person is signed in */
        readonly get: operations["listSessions"];
        readonly put?: never;
        readonly post?: never;
        /** Sign out on all other devices */
        readonly delete: operations["revokeOtherSessions"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/sessions/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Sign out on one device */
        readonly delete: operations["revokeSession"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/password-policy": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What a new password has to be
         * @description The same for all accounts, so it needs no session.
         */
        readonly get: operations["getPasswordPolicy"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/account": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The signed-in person's profile
         * @description What a new password must not be made of.
         */
        readonly get: operations["getAccount"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/account/password": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /**
         * Change the password
         * @description The session goes on under a new id; where `endOtherSessions` is true, the others are over. The person is told by
         *     mail. Five wrong current passwords in ten minutes are 429.
         */
        readonly put: operations["changePassword"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/tickets": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Ask customer support for help
         * @description The same answer, and as fast, whether or not the account exists. The same key with the same body answers again
         *     with the ticket that there is; a key is remembered for a day.
         */
        readonly post: operations["openTicket"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/tickets/{reference}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Follow a ticket */
        readonly get: operations["getTicket"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/credentials/resend": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Send the welcome mail again
         * @description With a new temporary password, only to the address on file, and only while the first password was not replaced.
         *     The same answer, and as fast, whatever comes of it. Three for each account in ten minutes.
         */
        readonly post: operations["resendWelcomeMail"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/activations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Give a person access
         * @description Makes an account with a temporary password from a secure source. The password is in no answer: it goes by mail
         *     to that address, with the subject `Welcome to our PBX`, is good for 72 hours, and has to be replaced at the
         *     first sign-in.
         */
        readonly post: operations["activate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        readonly SignInRequest: {
            /** @description A user number, `number@domain` or an e-mail address. */
            readonly username: string;
            /** @description The PBX domain, where it is not part of `username`. */
            readonly domain?: string;
            /**
             * Format: password
             * @description As typed. Never trimmed, cut, logged or given back.
             */
            readonly password: string;
            /** @description Whether the session should outlive the browser. The answer says what was granted. */
            readonly remember: boolean;
            /** @description Of a device trusted earlier: the value of the cookie `__Host-pbx-device`, for clients that keep none. */
            readonly deviceToken?: string;
        };
        readonly ChallengeAnswer: {
            readonly challenge: string;
            /** @description `id` of the chosen method. */
            readonly method: string;
            /** @description Spaces and hyphens in it do not count. Missing for the kind `call`. */
            readonly code?: string;
            readonly trustDevice: boolean;
            readonly remember: boolean;
        };
        readonly ChallengeCodeRequest: {
            readonly challenge: string;
            readonly method: string;
        };
        readonly ChallengeWaiting: {
            /** @constant */
            readonly status: "waiting";
            /** @description Seconds until it makes sense to ask again. */
            readonly retryAfter: number;
        };
        readonly NewPassword: {
            readonly challenge: string;
            /** Format: password */
            readonly newPassword: string;
            readonly remember: boolean;
        };
        readonly ChangePassword: {
            /** Format: password */
            readonly currentPassword: string;
            /** Format: password */
            readonly newPassword: string;
            readonly endOtherSessions: boolean;
        };
        readonly SsoCode: {
            readonly code: string;
            /** @description RFC 7636 §4.1. */
            readonly codeVerifier: string;
            readonly nonce: string;
            readonly redirectUri: string;
            readonly remember: boolean;
        };
        readonly SsoCredential: {
            readonly idToken: string;
            readonly nonce: string;
            readonly remember: boolean;
        };
        readonly TicketRequest: {
            /** @enum {string} */
            readonly kind: "forgot-password" | "missing-credentials";
            readonly domain: string;
            readonly userNumber: string;
            readonly contact?: {
                readonly email?: string;
                readonly phone?: string;
            };
            readonly message?: string;
            /** @description BCP 47; the language to answer in. */
            readonly locale: string;
        };
        readonly Ticket: {
            /** @description To be read to support. */
            readonly reference: string;
            /** @enum {string} */
            readonly kind: "forgot-password" | "missing-credentials";
            /** @constant */
            readonly status: "open";
            /** Format: date-time */
            readonly createdAt: string;
            readonly expectedWithinMinutes: number;
            readonly trackingToken: string;
        };
        readonly TicketProgress: {
            readonly reference: string;
            /** @enum {string} */
            readonly status: "open" | "in-progress" | "resolved";
            /** Format: date-time */
            readonly updatedAt: string;
        };
        readonly ResendRequest: {
            readonly domain: string;
            readonly userNumber: string;
        };
        readonly Activation: {
            readonly domain: string;
            readonly userNumber: string;
            readonly displayName: string;
            readonly email: string;
            /** Format: date */
            readonly birthDate?: string;
            readonly locale: string;
        };
        readonly SessionInfo: {
            /** @description Not the value of the cookie. */
            readonly id: string;
            readonly current: boolean;
            /** Format: date-time */
            readonly createdAt: string;
            /** Format: date-time */
            readonly lastSeenAt: string;
            readonly userAgent?: string;
            readonly address?: string;
        };
        /** @description A person's profile. */
        readonly Account: {
            readonly id: string;
            readonly displayName: string;
            readonly givenName?: string;
            readonly familyName?: string;
            /** Format: email */
            readonly email?: string;
            /** Format: date */
            readonly birthDate?: string;
            readonly domain: string;
            readonly userNumber: string;
            readonly phoneNumbers?: readonly string[];
        };
        readonly BeginSsoRequest: {
            /** @enum {string} */
            readonly flow: "redirect" | "popup";
            /** @description An absolute URL of an allowed origin, or a path of the backend's own. */
            readonly returnTo: string;
            readonly remember: boolean;
        };
        readonly SsoBegun: {
            /**
             * Format: uri
             * @description Absolute; http or https.
             */
            readonly url: string;
        };
        readonly SignInResult: components["schemas"]["SignedIn"] | components["schemas"]["ChallengeRequired"] | components["schemas"]["PasswordChangeRequired"];
        readonly SessionState: components["schemas"]["SignedIn"] | components["schemas"]["SignedOut"];
        readonly SignedIn: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly status: "signed-in";
            readonly user: components["schemas"]["User"];
            readonly session: components["schemas"]["Session"];
        };
        readonly SignedOut: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly status: "signed-out";
        };
        /** @description A second factor is due. */
        readonly ChallengeRequired: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly status: "challenge-required";
            /** @description Opaque; may be empty where a cookie carries it. */
            readonly challenge: string;
            readonly methods: readonly components["schemas"]["ChallengeMethod"][];
            readonly canTrustDevice: boolean;
            /** Format: date-time */
            readonly expiresAt: string;
        };
        readonly ChallengeMethod: {
            readonly id: string;
            /** @enum {string} */
            readonly kind: "totp" | "email-code" | "sms-code" | "recovery-code" | "call";
            /** @description Where it goes, masked: `b•••@example.com`. */
            readonly hint?: string;
        };
        /** @description A new password is due; until then there is no session. */
        readonly PasswordChangeRequired: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly status: "password-change-required";
            /** @description Opaque. */
            readonly challenge: string;
            /** @enum {string} */
            readonly reason: "temporary" | "expired" | "reset";
            readonly policy: components["schemas"]["PasswordPolicy"];
            readonly personal?: components["schemas"]["PersonalInfo"];
        };
        readonly PasswordPolicy: {
            /** @description In Unicode code points. */
            readonly minLength: number;
            readonly maxLength?: number;
            /** @description Shown as advice. */
            readonly advise: readonly components["schemas"]["CharacterKind"][];
            /** @description Enforced, where the backend insists. */
            readonly require: readonly components["schemas"]["CharacterKind"][];
            readonly minScore: number;
            readonly forbidPersonalInfo: boolean;
            readonly breachCheck: boolean;
        };
        /** @enum {string} */
        readonly CharacterKind: "upper" | "lower" | "digit" | "symbol";
        /** @description What must not be in the new password. */
        readonly PersonalInfo: {
            readonly displayName?: string;
            readonly givenName?: string;
            readonly familyName?: string;
            /** Format: email */
            readonly email?: string;
            /** Format: date */
            readonly birthDate?: string;
            readonly domain?: string;
            readonly userNumber?: string;
            readonly phoneNumbers?: readonly string[];
        };
        readonly User: {
            readonly id: string;
            readonly displayName: string;
            readonly domain: string;
            readonly userNumber: string;
            /** Format: email */
            readonly email?: string;
        };
        readonly Session: {
            /** @description As granted; does it outlive the browser? */
            readonly persistent: boolean;
            /** Format: date-time */
            readonly expiresAt: string;
            /** Format: date-time */
            readonly idleExpiresAt?: string;
        };
        readonly SessionRenewed: {
            readonly session: components["schemas"]["Session"];
        };
        readonly Provider: {
            readonly id: string;
            /**
             * @description Decides logo, wording and colours.
             * @enum {string}
             */
            readonly brand: "google" | "microsoft" | "other";
            readonly name: string;
            readonly flows: readonly ("redirect" | "popup" | "code" | "credential")[];
        };
        /** @description RFC 9457. */
        readonly Problem: {
            /**
             * Format: uri
             * @description `https://pbx-auth.dev/problems/CODE`
             */
            readonly type: string;
            /** @description The same for each code. Never shown to a person. */
            readonly title: string;
            readonly status: number;
            readonly code: string;
            /** @description For developers: what was wrong with this call. */
            readonly detail?: string;
            readonly errors?: readonly components["schemas"]["FieldError"][];
            /**
             * @description Why a new password was refused: `too-short`, `too-long`, `missing-upper`, `missing-lower`, `missing-digit`,
             *     `missing-symbol`, `personal-info`, `too-common`, `too-weak`, `breached`. Why a call was: `declined`, `no-answer`.
             */
            readonly reasons?: readonly string[];
            /** @description Seconds. */
            readonly retryAfter?: number;
            /** @description Of this failure; for support. */
            readonly reference?: string;
        };
        readonly FieldError: {
            /** @description Name in the request. */
            readonly field: string;
            /** @enum {string} */
            readonly code: "required" | "unknown" | "type" | "too-short" | "too-long" | "not-allowed" | "format";
        };
    };
    responses: {
        /** @description `malformed-body`: the body is not JSON. */
        readonly MalformedBody: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    readonly code?: "malformed-body";
                };
            };
        };
        /** @description `invalid-credentials`: wrong, unknown, disabled or without a password; nobody can tell which. */
        readonly InvalidCredentials: {
            headers: {
                readonly "Cache-Control": components["headers"]["NoStore"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    readonly code?: "invalid-credentials";
                };
            };
        };
        /** @description `session-expired`: there is no such session, or not any more. */
        readonly SessionExpired: {
            headers: {
                readonly "Cache-Control": components["headers"]["NoStore"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    readonly code?: "session-expired";
                };
            };
        };
        /** @description `challenge-expired`: the challenge is over, was answered, or never was; the way leads back to the beginning. */
        readonly ChallengeExpired: {
            headers: {
                readonly "Cache-Control": components["headers"]["NoStore"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    readonly code?: "challenge-expired";
                };
            };
        };
        /** @description `sso-rejected`: what the provider gave is not good, not any more, or not for this. */
        readonly SsoRejected: {
            headers: {
                readonly "Cache-Control": components["headers"]["NoStore"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    readonly code?: "sso-rejected";
                };
            };
        };
        /** @description `not-found`: there is none, or it is somebody else's; nobody can tell which. */
        readonly NotFound: {
            headers: {
                readonly "Cache-Control": components["headers"]["NoStore"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    readonly code?: "not-found";
                };
            };
        };
        /** @description `origin-rejected`: the header `X-PBX-Request` is missing, or the page's origin is not allowed. */
        readonly OriginRejected: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    readonly code?: "origin-rejected";
                };
            };
        };
        /** @description `provider-unknown`: there is no provider of this id. */
        readonly ProviderUnknown: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    readonly code?: "provider-unknown";
                };
            };
        };
        /** @description `unsupported-media-type`: the body is not declared as `application/json`. */
        readonly UnsupportedMediaType: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    readonly code?: "unsupported-media-type";
                };
            };
        };
        /** @description `validation`: fields that are missing, too much or not as they should be, each named in `errors`. */
        readonly Validation: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    readonly code?: "validation";
                };
            };
        };
        /** @description `account-locked`: too many failures. Only where the policy is to tell; even with the right password. */
        readonly AccountLocked: {
            headers: {
                readonly "Cache-Control": components["headers"]["NoStore"];
                readonly "Retry-After": components["headers"]["RetryAfter"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    readonly code?: "account-locked";
                };
            };
        };
        /** @description `rate-limited`: too many calls. */
        readonly RateLimited: {
            headers: {
                readonly "Cache-Control": components["headers"]["NoStore"];
                readonly "Retry-After": components["headers"]["RetryAfter"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    readonly code?: "rate-limited";
                };
            };
        };
        /** @description `server`: a failure of the backend. Other 5xx may come from what is in between, in any form. */
        readonly ServerError: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    readonly code?: "server";
                };
            };
        };
        /** @description `unavailable`: maintenance, usually with `Retry-After`. */
        readonly Unavailable: {
            headers: {
                /**
                 * @description Seconds, or an HTTP date. Exposed to CORS.
                 * @example Sun, 22 Nov 2026 09:02:00 GMT
                 */
                readonly "Retry-After"?: string;
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    readonly code?: "unavailable";
                };
            };
        };
    };
    parameters: {
        /**
         * @description `id` of one of the providers.
         * @example google
         */
        readonly Provider: string;
    };
    requestBodies: never;
    headers: {
        /** @description Account data stays out of caches. */
        readonly NoStore: "no-store";
        /**
         * @description Seconds, or an HTTP date. Exposed to CORS.
         * @example 900
         */
        readonly RetryAfter: string;
        /**
         * @description `__Host-pbx-session=…; Path=/; HttpOnly; Secure; SameSite=Lax`, with `Max-Age` where the session is persistent,
         *     without it where it ends with the browser.
         * @example __Host-pbx-session=u8Zk2; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=2592000
         */
        readonly SessionCookie: string;
        /**
         * @description The session cookie, empty and expired.
         * @example __Host-pbx-session=; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=0
         */
        readonly ClearedCookie: string;
        /**
         * @description Binds the state to this browser; needed again at the callback.
         * @example __Host-pbx-sso=c0ffee; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=600
         */
        readonly SsoCookie: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly getSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The person and the session, or that there is none. */
            readonly 200: {
                headers: {
                    readonly "Cache-Control": components["headers"]["NoStore"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SessionState"];
                };
            };
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly signIn: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SignInRequest"];
            };
        };
        readonly responses: {
            /** @description Signed in, or what has to happen before that. The cookie comes with `signed-in` only. */
            readonly 200: {
                headers: {
                    readonly "Cache-Control": components["headers"]["NoStore"];
                    readonly "Set-Cookie": components["headers"]["SessionCookie"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SignInResult"];
                };
            };
            readonly 400: components["responses"]["MalformedBody"];
            readonly 401: components["responses"]["InvalidCredentials"];
            readonly 403: components["responses"]["OriginRejected"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Validation"];
            readonly 423: components["responses"]["AccountLocked"];
            readonly 429: components["responses"]["RateLimited"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly signOut: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description End all sessions of the account, on every device.
                 * @example true
                 */
                readonly everywhere?: boolean;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The session is over and its cookie cleared. */
            readonly 204: {
                headers: {
                    readonly "Cache-Control": components["headers"]["NoStore"];
                    readonly "Set-Cookie": components["headers"]["ClearedCookie"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 403: components["responses"]["OriginRejected"];
            readonly 422: components["responses"]["Validation"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly answerChallenge: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ChallengeAnswer"];
            };
        };
        readonly responses: {
            /** @description Signed in, or what has to happen next. The cookies come with `signed-in` only. */
            readonly 200: {
                headers: {
                    readonly "Cache-Control": components["headers"]["NoStore"];
                    /**
                     * @description The session cookie; with `trustDevice` also `__Host-pbx-device`, kept for 30 days.
                     * @example __Host-pbx-session=u8Zk2; Path=/; HttpOnly; Secure; SameSite=Lax
                     */
                    readonly "Set-Cookie"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SignInResult"];
                };
            };
            /** @description The extension is ringing. */
            readonly 202: {
                headers: {
                    readonly "Cache-Control": components["headers"]["NoStore"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ChallengeWaiting"];
                };
            };
            readonly 400: components["responses"]["MalformedBody"];
            /** @description `challenge-invalid`: the code is not right. `challenge-declined`: the call was; `reasons` says `declined` or `no-answer`. */
            readonly 401: {
                headers: {
                    readonly "Cache-Control": components["headers"]["NoStore"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly code?: "challenge-invalid" | "challenge-declined";
                    };
                };
            };
            readonly 403: components["responses"]["OriginRejected"];
            readonly 410: components["responses"]["ChallengeExpired"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Validation"];
            readonly 429: components["responses"]["RateLimited"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly sendChallengeCode: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ChallengeCodeRequest"];
            };
        };
        readonly responses: {
            /** @description It is on its way. */
            readonly 204: {
                headers: {
                    readonly "Cache-Control": components["headers"]["NoStore"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["MalformedBody"];
            readonly 403: components["responses"]["OriginRejected"];
            readonly 410: components["responses"]["ChallengeExpired"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Validation"];
            readonly 429: components["responses"]["RateLimited"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly completePasswordChange: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewPassword"];
            };
        };
        readonly responses: {
            /** @description Signed in, or what has to happen next. The cookie comes with `signed-in` only. */
            readonly 200: {
                headers: {
                    readonly "Cache-Control": components["headers"]["NoStore"];
                    readonly "Set-Cookie": components["headers"]["SessionCookie"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SignInResult"];
                };
            };
            readonly 400: components["responses"]["MalformedBody"];
            readonly 403: components["responses"]["OriginRejected"];
            readonly 410: components["responses"]["ChallengeExpired"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            /** @description `password-policy` with its `reasons`, `password-reused`, or `validation`. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly code?: "password-policy" | "password-reused" | "validation";
                    };
                };
            };
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly renewSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The session with its new end. A persistent cookie is sent again with its full life. */
            readonly 200: {
                headers: {
                    readonly "Cache-Control": components["headers"]["NoStore"];
                    readonly "Set-Cookie": components["headers"]["SessionCookie"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SessionRenewed"];
                };
            };
            readonly 401: components["responses"]["SessionExpired"];
            readonly 403: components["responses"]["OriginRejected"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly getProviders: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description In the order in which the backend would like to see them; may be empty. */
            readonly 200: {
                headers: {
                    readonly "Cache-Control": components["headers"]["NoStore"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["Provider"][];
                };
            };
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly beginSso: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description `id` of one of the providers.
                 * @example google
                 */
                readonly provider: components["parameters"]["Provider"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["BeginSsoRequest"];
            };
        };
        readonly responses: {
            /** @description Where to go. */
            readonly 200: {
                headers: {
                    readonly "Cache-Control": components["headers"]["NoStore"];
                    readonly "Set-Cookie": components["headers"]["SsoCookie"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SsoBegun"];
                };
            };
            /** @description `redirect-not-allowed` (`returnTo` leads to an origin that is not allowed), or a body that is not JSON. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly code?: "redirect-not-allowed" | "malformed-body";
                    };
                };
            };
            readonly 403: components["responses"]["OriginRejected"];
            readonly 404: components["responses"]["ProviderUnknown"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Validation"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly finishSso: {
        readonly parameters: {
            readonly query: {
                /** @example 3q2-7w */
                readonly state: string;
                /**
                 * @description Missing where the provider reports an error.
                 * @example 4/0AfJohX
                 */
                readonly code?: string;
                /**
                 * @description The issuer (RFC 9207).
                 * @example https://accounts.google.com
                 */
                readonly iss?: string;
                /**
                 * @description The provider's error code (RFC 6749 §4.1.2.1); `access_denied` is the person saying no.
                 * @example access_denied
                 */
                readonly error?: string;
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description `id` of one of the providers.
                 * @example google
                 */
                readonly provider: components["parameters"]["Provider"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Back to `returnTo`. */
            readonly 303: {
                headers: {
                    readonly "Cache-Control": components["headers"]["NoStore"];
                    /** @example http://127.0.0.1:5173/login?next=%2Fhome */
                    readonly Location: string;
                    readonly "Set-Cookie": components["headers"]["SessionCookie"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 401: components["responses"]["SsoRejected"];
            readonly 404: components["responses"]["ProviderUnknown"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly signInWithCode: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description `id` of one of the providers.
                 * @example google
                 */
                readonly provider: components["parameters"]["Provider"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SsoCode"];
            };
        };
        readonly responses: {
            /** @description Signed in, or what has to happen next. The cookie comes with `signed-in` only. */
            readonly 200: {
                headers: {
                    readonly "Cache-Control": components["headers"]["NoStore"];
                    readonly "Set-Cookie": components["headers"]["SessionCookie"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SignInResult"];
                };
            };
            readonly 400: components["responses"]["MalformedBody"];
            readonly 401: components["responses"]["SsoRejected"];
            /** @description `account-not-linked`: the provider's account belongs to nobody here; or `origin-rejected`. */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly code?: "account-not-linked" | "origin-rejected";
                    };
                };
            };
            readonly 404: components["responses"]["ProviderUnknown"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Validation"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly signInWithCredential: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description `id` of one of the providers.
                 * @example google
                 */
                readonly provider: components["parameters"]["Provider"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SsoCredential"];
            };
        };
        readonly responses: {
            /** @description Signed in, or what has to happen next. The cookie comes with `signed-in` only. */
            readonly 200: {
                headers: {
                    readonly "Cache-Control": components["headers"]["NoStore"];
                    readonly "Set-Cookie": components["headers"]["SessionCookie"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SignInResult"];
                };
            };
            readonly 400: components["responses"]["MalformedBody"];
            readonly 401: components["responses"]["SsoRejected"];
            /** @description `account-not-linked`: the provider's account belongs to nobody here; or `origin-rejected`. */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly code?: "account-not-linked" | "origin-rejected";
                    };
                };
            };
            readonly 404: components["responses"]["ProviderUnknown"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Validation"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly listSessions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description All sessions of the account, the current one first. */
            readonly 200: {
                headers: {
                    readonly "Cache-Control": components["headers"]["NoStore"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["SessionInfo"][];
                };
            };
            readonly 401: components["responses"]["SessionExpired"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly revokeOtherSessions: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description Always `true`: to end the current one, too, sign out everywhere.
                 * @example true
                 */
                readonly others: true;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description They are over. */
            readonly 204: {
                headers: {
                    readonly "Cache-Control": components["headers"]["NoStore"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 401: components["responses"]["SessionExpired"];
            readonly 403: components["responses"]["OriginRejected"];
            readonly 422: components["responses"]["Validation"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly revokeSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description `id` of one of the sessions.
                 * @example ses_7hWn
                 */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It is over. Where it was the current one, its cookie is cleared. */
            readonly 204: {
                headers: {
                    readonly "Cache-Control": components["headers"]["NoStore"];
                    /** @example __Host-pbx-session=; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=0 */
                    readonly "Set-Cookie"?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 401: components["responses"]["SessionExpired"];
            readonly 403: components["responses"]["OriginRejected"];
            readonly 404: components["responses"]["NotFound"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly getPasswordPolicy: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The policy. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PasswordPolicy"];
                };
            };
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly getAccount: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The profile. */
            readonly 200: {
                headers: {
                    readonly "Cache-Control": components["headers"]["NoStore"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Account"];
                };
            };
            readonly 401: components["responses"]["SessionExpired"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly changePassword: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ChangePassword"];
            };
        };
        readonly responses: {
            /** @description Changed. The cookie holds the new session id. */
            readonly 200: {
                headers: {
                    readonly "Cache-Control": components["headers"]["NoStore"];
                    /** @example __Host-pbx-session=n3wId; Path=/; HttpOnly; Secure; SameSite=Lax */
                    readonly "Set-Cookie": string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SessionRenewed"];
                };
            };
            readonly 400: components["responses"]["MalformedBody"];
            readonly 401: components["responses"]["SessionExpired"];
            /** @description `current-password-wrong`, or `origin-rejected`. */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly code?: "current-password-wrong" | "origin-rejected";
                    };
                };
            };
            readonly 415: components["responses"]["UnsupportedMediaType"];
            /** @description `password-policy` with its `reasons`, `password-reused`, or `validation`. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly code?: "password-policy" | "password-reused" | "validation";
                    };
                };
            };
            readonly 429: components["responses"]["RateLimited"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly openTicket: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /**
                 * @description One for each intent of the person: kept over retries, new after an edit.
                 * @example 6f1c1f3e-2c1a-4b51-9d53-7c2a8a2f7a10
                 */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["TicketRequest"];
            };
        };
        readonly responses: {
            /** @description Open. `trackingToken` is the only way to follow it. */
            readonly 201: {
                headers: {
                    readonly "Cache-Control": components["headers"]["NoStore"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description `idempotency-key-missing`, or a body that is not JSON. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly code?: "idempotency-key-missing" | "malformed-body";
                    };
                };
            };
            readonly 403: components["responses"]["OriginRejected"];
            /** @description `ticket-in-flight`: the call before, with this key, has not been answered yet. */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        readonly code?: "ticket-in-flight";
                    };
                };
            };
            readonly 415: components["responses"]["UnsupportedMediaType"];
            /** @description `validation`, or `ticket-conflict`: the key was used with another body. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly code?: "ticket-conflict" | "validation";
                    };
                };
            };
            readonly 429: components["responses"]["RateLimited"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly getTicket: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /**
                 * @description The `trackingToken`.
                 * @example tk_8sVq
                 */
                readonly "X-Ticket-Token": string;
            };
            readonly path: {
                /** @example T-5GX2K9QM */
                readonly reference: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description How far it is. */
            readonly 200: {
                headers: {
                    readonly "Cache-Control": components["headers"]["NoStore"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TicketProgress"];
                };
            };
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["Validation"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly resendWelcomeMail: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ResendRequest"];
            };
        };
        readonly responses: {
            /** @description Taken note of. */
            readonly 202: {
                headers: {
                    readonly "Cache-Control": components["headers"]["NoStore"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["MalformedBody"];
            readonly 403: components["responses"]["OriginRejected"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Validation"];
            readonly 429: components["responses"]["RateLimited"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly activate: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Activation"];
            };
        };
        readonly responses: {
            /** @description The mail is on its way. */
            readonly 202: {
                headers: {
                    readonly "Cache-Control": components["headers"]["NoStore"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["MalformedBody"];
            /** @description `unauthorized`: not an administrator. */
            readonly 401: {
                headers: {
                    /** @example Bearer */
                    readonly "WWW-Authenticate": string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        readonly code?: "unauthorized";
                    };
                };
            };
            readonly 403: components["responses"]["OriginRejected"];
            /** @description `account-exists` */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        readonly code?: "account-exists";
                    };
                };
            };
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Validation"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
}
