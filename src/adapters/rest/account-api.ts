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
            /** @description Of a device trusted earlier. */
            readonly deviceToken?: string;
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
            readonly code: "required" | "unknown" | "type" | "too-short" | "too-long" | "not-allowed";
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
            /** @description `sso-rejected`: the state is unknown, so there is no page to go back to. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        readonly code?: "sso-rejected";
                    };
                };
            };
            readonly 404: components["responses"]["ProviderUnknown"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
}
