import 'pbx-auth/define.js';
import 'pbx-auth/react';
import { useRef } from 'react';
import type { MessageOverrides, PbxErrorEvent, PbxLogin } from 'pbx-auth';

const messages: MessageOverrides = { heading: 'Sign in to Acme' };
const warn = ({ error }: PbxErrorEvent): void => console.warn(error.code);

export function Right() {
  const login = useRef<PbxLogin>(null);
  return (
    <pbx-auth-provider base-url="/v1" onpbx-session-change={({ session }) => console.log(session.status)}>
      <pbx-login
        ref={login}
        key="login"
        className="card"
        base-url="/v1"
        heading-level={2}
        with-domain
        disabled={false}
        providers={['google', 'microsoft']}
        wording="helpful"
        messages={messages}
        withHistory
        returnTo={undefined}
        onpbx-success={({ result, currentTarget }) => {
          currentTarget.reset();
          console.log(result.user.displayName);
        }}
        onpbx-error={warn}
      >
        <strong slot="brand">Acme</strong>
      </pbx-login>
      <pbx-password-change onpbx-success={({ flow }) => console.log(flow)} />
      <pbx-password-strength
        for="new-password"
        without-worker=""
        userInputs={['Acme']}
        onpbx-strength={({ score }) => console.log(score)}
      />
      <pbx-forgot-password
        kind="forgot-password"
        onpbx-success={({ result }) => console.log(result.reference)}
      />
      <pbx-first-access mail-sender="welcome@acme.example" />
    </pbx-auth-provider>
  );
}

// @ts-expect-error there is no such element
export const tag = <pbx-logon />;
// @ts-expect-error there is no such property (TypeScript says nothing of names with a hyphen in JSX)
export const property = <pbx-login baseURL="/v1" />;
// @ts-expect-error a property of another element
export const other = <pbx-login userInputs={['Acme']} />;
// @ts-expect-error a URL is text
export const number = <pbx-login base-url={1} />;
// @ts-expect-error a level is a number
export const level = <pbx-login heading-level="two" />;
// @ts-expect-error a provider is named by its id
export const list = <pbx-login providers={7} />;
export const named = <pbx-login providers="google microsoft" />;
// @ts-expect-error React sets the property: empty text is false
export const empty = <pbx-login disabled="" />;
// @ts-expect-error there is no such wording
export const wording = <pbx-login wording="chatty" />;
// @ts-expect-error there is no such text
export const text = <pbx-login messages={{ headline: 'Sign in' }} />;
// @ts-expect-error the status is read
export const status = <pbx-login status="idle" />;
// @ts-expect-error our events hold no detail
export const detail = <pbx-login onpbx-success={({ detail }) => console.log(detail)} />;
// @ts-expect-error that result is of another element
export const result = <pbx-password-change onpbx-success={({ result }) => console.log(result.user)} />;
// @ts-expect-error an event is heard by a function
export const listener = <pbx-login onpbx-error="alert" />;
