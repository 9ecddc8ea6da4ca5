// Generated from custom-elements.json by `npm run generate:elements`. Do not edit.
import type {
  OpenedTicket,
  PasswordChanged,
  PbxAuthProvider,
  PbxErrorEvent,
  PbxFirstAccess,
  PbxForgotPassword,
  PbxLogin,
  PbxNavigateEvent,
  PbxPasswordChange,
  PbxPasswordStrength,
  PbxSessionChangeEvent,
  PbxStrengthEvent,
  PbxSubmitEvent,
  PbxSuccessEvent,
  SignedIn,
} from '../index.js';

/** An attribute that is there or not. */
type Switch = boolean | '';
type Numeric = number | `${number}`;

/** What can be set at each element, and what it dispatches. */
export interface Elements {
  /** Gives one backend and one session to all elements inside it, and keeps the tabs of this browser in step. */
  'pbx-auth-provider': {
    element: PbxAuthProvider;
    attributes: {
      /** Where the account API is: `/v1`, or `https://pbx.example/v1`. */
      'base-url': PbxAuthProvider['baseUrl'];
    };
    properties: {
      /** The backend. Defaults to REST at `base-url`. */
      adapter: PbxAuthProvider['adapter'];
      /** Where the account API is: `/v1`, or `https://pbx.example/v1`. */
      baseUrl: PbxAuthProvider['baseUrl'];
    };
    events: {
      /** The backend has said who is signed in, and it is not who it was. Also after a change in another tab. */
      'pbx-session-change': PbxSessionChangeEvent;
      /** The page is about to be left for the identity provider, to sign out there, too. Cancel it to do that yourself. */
      'pbx-navigate': PbxNavigateEvent;
      /** The backend could not say who is signed in; `session` stays what it was. */
      'pbx-error': PbxErrorEvent;
    };
  };
  /** Helps a person whose phone system has just been activated to find the mail with their credentials: what it looks like and a search in their mailbox, the spam folder and another copy of it, a ticket. There is no `pbx-success`: that the mail was sent again says nothing of whether it arrives, and it may be sent once more. `pbx-navigate` to `back` says that the person has it, or has had enough. */
  'pbx-first-access': {
    element: PbxFirstAccess;
    attributes: {
      /** Where the account API is: `/v1`, or `https://pbx.example/v1`. */
      'base-url': PbxFirstAccess['baseUrl'];
      /** Prefilled PBX domain. Defaults to the one remembered on this device. */
      domain: PbxFirstAccess['domain'];
      /** Prefilled user number. Defaults to the one remembered on this device. */
      'user-number': PbxFirstAccess['userNumber'];
      /** Subject of the mail that is looked for. */
      'mail-subject': PbxFirstAccess['mailSubject'];
      /** Who sends it: a name, an address or both. Shown, and searched for. */
      'mail-sender': PbxFirstAccess['mailSender'];
      /** The person's own address, where the page knows it: its domain tells where they read their mail. */
      email: PbxFirstAccess['email'];
      /** The page to sign in at. Shows the way back. */
      'login-href': PbxFirstAccess['loginHref'];
      /** The page for a ticket. Without it the form for one opens in place. */
      'forgot-password-href': PbxFirstAccess['forgotPasswordHref'];
      /** The ticket form is a step of the browser's history: its back button leads back here. */
      'with-history': Switch;
      /** Level of the heading, 1 to 6. */
      'heading-level': Numeric;
      /** Takes all controls out of use; the links for help stay. */
      disabled: Switch;
    };
    properties: {
      /** The backend. Defaults to that of the nearest `<pbx-auth-provider>`, else REST at `base-url`. */
      adapter: PbxFirstAccess['adapter'];
      /** Where the account API is: `/v1`, or `https://pbx.example/v1`. */
      baseUrl: PbxFirstAccess['baseUrl'];
      /** The page's own wording for single texts. */
      messages: PbxFirstAccess['messages'];
      /** Prefilled PBX domain. Defaults to the one remembered on this device. */
      domain: PbxFirstAccess['domain'];
      /** Prefilled user number. Defaults to the one remembered on this device. */
      userNumber: PbxFirstAccess['userNumber'];
      /** Subject of the mail that is looked for. */
      mailSubject: PbxFirstAccess['mailSubject'];
      /** Who sends it: a name, an address or both. Shown, and searched for. */
      mailSender: PbxFirstAccess['mailSender'];
      /** The person's own address, where the page knows it: its domain tells where they read their mail. */
      email: PbxFirstAccess['email'];
      /** The page to sign in at. Shows the way back. */
      loginHref: PbxFirstAccess['loginHref'];
      /** The page for a ticket. Without it the form for one opens in place. */
      forgotPasswordHref: PbxFirstAccess['forgotPasswordHref'];
      /** The ticket form is a step of the browser's history: its back button leads back here. */
      withHistory: PbxFirstAccess['withHistory'];
      /** Level of the heading, 1 to 6. */
      headingLevel: PbxFirstAccess['headingLevel'];
      /** Takes all controls out of use; the links for help stay. */
      disabled: PbxFirstAccess['disabled'];
    };
    events: {
      /** Before the backend is asked to send the mail again. Cancel it to stop that. */
      'pbx-submit': PbxSubmitEvent;
      /** It could not be sent again. Cancel it to hide the built-in alert. */
      'pbx-error': PbxErrorEvent;
      /** The person wants a ticket (`forgot-password`) or to sign in (`back`). Cancel it to do that yourself. */
      'pbx-navigate': PbxNavigateEvent;
    };
  };
  /** Asks customer support to help somebody who cannot sign in: opens one ticket, and tells how it gets on. The inputs are in the element's light DOM. There is none for a password. */
  'pbx-forgot-password': {
    element: PbxForgotPassword;
    attributes: {
      /** Where the account API is: `/v1`, or `https://pbx.example/v1`. */
      'base-url': PbxForgotPassword['baseUrl'];
      /** Prefilled PBX domain. Defaults to the one remembered on this device. */
      domain: PbxForgotPassword['domain'];
      /** Prefilled user number. Defaults to the one remembered on this device. */
      'user-number': PbxForgotPassword['userNumber'];
      /** Shows fields for an e-mail address or phone number, and for a message. Both may stay empty. */
      'with-contact': Switch;
      /** What the ticket is about: a forgotten password, or credentials that never came. */
      kind: PbxForgotPassword['kind'];
      /** The page of the sign-in. Without it there is a way back only inside a `<pbx-login>`. */
      'login-href': PbxForgotPassword['loginHref'];
      /** Level of the heading, 1 to 6. */
      'heading-level': Numeric;
      /** Takes all controls out of use. */
      disabled: Switch;
    };
    properties: {
      /** The backend. Defaults to that of the nearest `<pbx-auth-provider>`, else REST at `base-url`. */
      adapter: PbxForgotPassword['adapter'];
      /** Where the account API is: `/v1`, or `https://pbx.example/v1`. */
      baseUrl: PbxForgotPassword['baseUrl'];
      /** The page's own wording for single texts. */
      messages: PbxForgotPassword['messages'];
      /** Prefilled PBX domain. Defaults to the one remembered on this device. */
      domain: PbxForgotPassword['domain'];
      /** Prefilled user number. Defaults to the one remembered on this device. */
      userNumber: PbxForgotPassword['userNumber'];
      /** Shows fields for an e-mail address or phone number, and for a message. Both may stay empty. */
      withContact: PbxForgotPassword['withContact'];
      /** What the ticket is about: a forgotten password, or credentials that never came. */
      kind: PbxForgotPassword['kind'];
      /** The page of the sign-in. Without it there is a way back only inside a `<pbx-login>`. */
      loginHref: PbxForgotPassword['loginHref'];
      /** Level of the heading, 1 to 6. */
      headingLevel: PbxForgotPassword['headingLevel'];
      /** Takes all controls out of use. */
      disabled: PbxForgotPassword['disabled'];
    };
    events: {
      /** Before the backend is asked. Cancel it to stop that. */
      'pbx-submit': PbxSubmitEvent;
      /** A ticket is open. Holds all of it but the token to follow it with. */
      'pbx-success': PbxSuccessEvent<OpenedTicket>;
      /** The attempt failed. Cancel it to hide the built-in alert. */
      'pbx-error': PbxErrorEvent;
      /** The person wants back to the sign-in. */
      'pbx-navigate': PbxNavigateEvent;
    };
  };
  /** Signs a person in to a phone system: with login name and password, or with Google or Microsoft 365. The inputs are in the element's light DOM, where every password manager finds them. */
  'pbx-login': {
    element: PbxLogin;
    attributes: {
      /** Where the account API is: `/v1`, or `https://pbx.example/v1`. */
      'base-url': PbxLogin['baseUrl'];
      /** Prefilled login name. Defaults to the one remembered on this device. */
      username: PbxLogin['username'];
      /** The PBX domain of login names that carry none. */
      domain: PbxLogin['domain'];
      /** Shows a field for the PBX domain. */
      'with-domain': Switch;
      /** Ids of the providers to show, in order: `google microsoft`, or a list. Defaults to what the backend offers. */
      providers: string;
      /** Takes "remember me" away, as for a shared device. */
      'without-remember-me': Switch;
      /** Path of this origin to open after sign-in; anything else leads to `/`. Without it the page stays. */
      'return-to': PbxLogin['returnTo'];
      /** The page for a forgotten password. Without it the ticket form opens in place. */
      'forgot-password-href': PbxLogin['forgotPasswordHref'];
      /** The page for a first access. Without it the way to the first credentials opens in place. */
      'first-access-href': PbxLogin['firstAccessHref'];
      /** Views that open in place are steps of the browser's history: its back button leads back to the login. */
      'with-history': Switch;
      /** What a locked account is told. `enumeration-safe`, the default, says no more than that there were too many attempts; `helpful` says that the account is locked, which tells whoever tries names that it exists. */
      wording: PbxLogin['wording'];
      /** Level of the heading, 1 to 6. */
      'heading-level': Numeric;
      /** Takes all controls out of use; the links for help stay. */
      disabled: Switch;
    };
    properties: {
      /** The backend. Defaults to that of the nearest `<pbx-auth-provider>`, else REST at `base-url`. */
      adapter: PbxLogin['adapter'];
      /** Where the account API is: `/v1`, or `https://pbx.example/v1`. */
      baseUrl: PbxLogin['baseUrl'];
      /** The page's own wording for single texts. */
      messages: PbxLogin['messages'];
      /** Prefilled login name. Defaults to the one remembered on this device. */
      username: PbxLogin['username'];
      /** The PBX domain of login names that carry none. */
      domain: PbxLogin['domain'];
      /** Shows a field for the PBX domain. */
      withDomain: PbxLogin['withDomain'];
      /** Ids of the providers to show, in order: `google microsoft`, or a list. Defaults to what the backend offers. */
      providers: PbxLogin['providers'];
      /** Takes "remember me" away, as for a shared device. */
      withoutRememberMe: PbxLogin['withoutRememberMe'];
      /** Path of this origin to open after sign-in; anything else leads to `/`. Without it the page stays. */
      returnTo: PbxLogin['returnTo'];
      /** The page for a forgotten password. Without it the ticket form opens in place. */
      forgotPasswordHref: PbxLogin['forgotPasswordHref'];
      /** The page for a first access. Without it the way to the first credentials opens in place. */
      firstAccessHref: PbxLogin['firstAccessHref'];
      /** Views that open in place are steps of the browser's history: its back button leads back to the login. */
      withHistory: PbxLogin['withHistory'];
      /** What a locked account is told. `enumeration-safe`, the default, says no more than that there were too many attempts; `helpful` says that the account is locked, which tells whoever tries names that it exists. */
      wording: PbxLogin['wording'];
      /** Level of the heading, 1 to 6. */
      headingLevel: PbxLogin['headingLevel'];
      /** Takes all controls out of use; the links for help stay. */
      disabled: PbxLogin['disabled'];
    };
    events: {
      /** Before the backend is asked. Cancel it to stop that. Holds no secret. */
      'pbx-submit': PbxSubmitEvent;
      /** A session exists. Holds the result. */
      'pbx-success': PbxSuccessEvent<SignedIn>;
      /** The attempt failed. Cancel it to hide the built-in alert. */
      'pbx-error': PbxErrorEvent;
      /** The person asks for another view, or the page is about to be left. Cancel it to do that yourself. */
      'pbx-navigate': PbxNavigateEvent;
    };
  };
  /** Changes the password of the person who is signed in, and helps to find one that is hard to guess. The inputs are in the element's light DOM, where every password manager finds them. */
  'pbx-password-change': {
    element: PbxPasswordChange;
    attributes: {
      /** Where the account API is: `/v1`, or `https://pbx.example/v1`. */
      'base-url': PbxPasswordChange['baseUrl'];
      /** Whose password it is, for password managers. Defaults to the account's number and domain. */
      username: PbxPasswordChange['username'];
      /** Level of the heading, 1 to 6. */
      'heading-level': Numeric;
      /** Takes all controls out of use. */
      disabled: Switch;
    };
    properties: {
      /** The backend. Defaults to that of the nearest `<pbx-auth-provider>`, else REST at `base-url`. */
      adapter: PbxPasswordChange['adapter'];
      /** Where the account API is: `/v1`, or `https://pbx.example/v1`. */
      baseUrl: PbxPasswordChange['baseUrl'];
      /** The page's own wording for single texts. */
      messages: PbxPasswordChange['messages'];
      /** What the page knows of the person, beside what the backend says: it should not be in the password. */
      personal: PbxPasswordChange['personal'];
      /** Asked when the field is left; `createPwnedPasswords()` makes one. Without it nobody is asked. */
      breachCheck: PbxPasswordChange['breachCheck'];
      /** Whose password it is, for password managers. Defaults to the account's number and domain. */
      username: PbxPasswordChange['username'];
      /** Level of the heading, 1 to 6. */
      headingLevel: PbxPasswordChange['headingLevel'];
      /** Takes all controls out of use. */
      disabled: PbxPasswordChange['disabled'];
    };
    events: {
      /** Before the backend is asked. Cancel it to stop that. Holds no secret. */
      'pbx-submit': PbxSubmitEvent;
      /** The password was changed. Holds the session's new end. */
      'pbx-success': PbxSuccessEvent<PasswordChanged>;
      /** The attempt failed. Cancel it to hide the built-in alert. */
      'pbx-error': PbxErrorEvent;
      /** The person asks for another view, such as the ticket form. */
      'pbx-navigate': PbxNavigateEvent;
      /** More is known of the new password: `score` and `findings`, never the password. */
      'pbx-strength': PbxStrengthEvent;
    };
  };
  /** The meter alone, for a password input of any form of the page: how hard it is to guess, why, and what would help. */
  'pbx-password-strength': {
    element: PbxPasswordStrength;
    attributes: {
      /** Rates passwords in the page instead of a worker; also on anything around it. For pages under Trusted Types. */
      'without-worker': Switch;
      /** Id of the password input, in the same document or shadow tree. */
      for: PbxPasswordStrength['for'];
    };
    properties: {
      /** Id of the password input, in the same document or shadow tree. */
      for: PbxPasswordStrength['for'];
      /** Words that are easy to guess for this person or on this page: a product, a company. */
      userInputs: PbxPasswordStrength['userInputs'];
      /** What the page knows of the person: it should not be in the password. */
      personal: PbxPasswordStrength['personal'];
      /** Asked when the field is left; `createPwnedPasswords()` makes one. Without it nobody is asked. */
      breachCheck: PbxPasswordStrength['breachCheck'];
      /** What the backend asks for: shown as a live checklist. */
      policy: PbxPasswordStrength['policy'];
      /** The page's own wording for single texts. */
      messages: PbxPasswordStrength['messages'];
    };
    events: {
      /** More is known of the password: `score` and `findings`, never the password. */
      'pbx-strength': PbxStrengthEvent;
    };
  };
}
