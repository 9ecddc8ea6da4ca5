import { useEffect, useState } from 'react';
import type { MessageOverrides } from 'pbx-auth';

const messages: MessageOverrides = { heading: 'Sign in to Acme' };

/** The elements are defined after hydration, as the server's HTML does not have what they draw. */
function useElements(): boolean {
  const [defined, setDefined] = useState(false);
  useEffect(() => {
    void import('./elements').then(() => setDefined(true));
  }, []);
  return defined;
}

export function App() {
  const defined = useElements();
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
        {!name && shown && (
          <pbx-login
            base-url="/v1"
            heading-level={2}
            // React gives neither properties nor listeners to an element that it hydrates: they come with the next render.
            {...(defined && {
              messages,
              'onpbx-success': ({ result }) => setName(result.user.displayName),
            })}
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
