'use client';

import 'pbx-auth/locales/en.js';
import 'pbx-auth/define/pbx-login.js';
import 'pbx-auth/define/pbx-password-strength.js';
import { useState, useSyncExternalStore } from 'react';
import type { MessageOverrides } from 'pbx-auth';

const messages: MessageOverrides = { heading: 'Sign in to Acme' };

const never = () => () => {};

/** False on the server and while its HTML is hydrated. */
const useIsClient = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

export function Portal() {
  const isClient = useIsClient();
  const [lang, setLang] = useState('en');
  const [shown, setShown] = useState(true);
  const [name, setName] = useState<string>();

  return (
    <div lang={lang}>
      <header>
        <h1>Acme</h1>
        <select aria-label="Language" value={lang} onChange={({ target }) => setLang(target.value)}>
          <option value="en">English</option>
          <option value="es">Español</option>
        </select>
        <button type="button" onClick={() => setShown(!shown)}>
          {shown ? 'Hide' : 'Show'}
        </button>
      </header>

      <main>
        {name && `Welcome, ${name}`}
        {!name && shown && isClient && (
          <pbx-login
            base-url="/v1"
            heading-level={2}
            messages={messages}
            onpbx-success={({ result }) => setName(result.user.displayName)}
          />
        )}
      </main>

      <section>
        <label htmlFor="new-password">New password</label>
        <input id="new-password" type="password" autoComplete="new-password" />
        <pbx-password-strength for="new-password" />
      </section>
    </div>
  );
}
