import 'pbx-auth/define.js';
import type {} from 'pbx-auth/solid';
import type { PbxErrorEvent, PbxLogin } from 'pbx-auth';

const warn = ({ error }: PbxErrorEvent): void => console.warn(error.code);

export function Right() {
  let login: PbxLogin | undefined;
  return (
    <pbx-auth-provider base-url="/v1" on:pbx-session-change={({ session }) => console.log(session.status)}>
      <pbx-login
        ref={login}
        class="card"
        base-url="/v1"
        heading-level="2"
        with-domain
        attr:providers="google microsoft"
        prop:messages={{ heading: 'Sign in to Acme' }}
        bool:without-remember-me={true}
        wording="helpful"
        on:pbx-success={({ result, currentTarget }) => {
          currentTarget.reset();
          console.log(result.user.displayName);
        }}
        on:pbx-error={warn}
      >
        <strong slot="brand">Acme</strong>
      </pbx-login>
      <pbx-password-strength
        for="new-password"
        userInputs={['Acme']}
        on:pbx-strength={({ score }) => console.log(score)}
      />
    </pbx-auth-provider>
  );
}

// @ts-expect-error there is no such element
export const tag = <pbx-logon />;
// @ts-expect-error there is no such property
export const property = <pbx-login baseURL="/v1" />;
// @ts-expect-error there is no such property
export const prefixed = <pbx-login prop:baseURL="/v1" />;
// @ts-expect-error there is no such attribute
export const attribute = <pbx-login attr:messages="" />;
// @ts-expect-error a URL is nothing that is there or not
export const bool = <pbx-login bool:domain={true} />;
// @ts-expect-error a URL is text
export const number = <pbx-login base-url={1} />;
// @ts-expect-error a level is a number
export const level = <pbx-login prop:headingLevel="2" />;
// @ts-expect-error there is no such wording
export const wording = <pbx-login attr:wording="chatty" />;
// @ts-expect-error there is no such text
export const text = <pbx-login prop:messages={{ headline: 'Sign in' }} />;
// @ts-expect-error our events hold no detail
export const detail = <pbx-login on:pbx-success={({ detail }) => console.log(detail)} />;
// @ts-expect-error that result is of another element
export const result = <pbx-password-change on:pbx-success={({ result }) => console.log(result.user)} />;
