// What a person does at a login.
import { expect, userEvent, waitFor } from 'storybook/test';
import type { PbxLogin } from '../src/index.js';

/** Ana's (101). */
export const password = 'tormenta-violeta-31-Faro';

interface Context {
  readonly canvasElement: HTMLElement;
}

type Act = (context: Context) => Promise<void>;

export const ready = ({ canvasElement }: Context): Promise<PbxLogin> =>
  waitFor(() => {
    const login = canvasElement.querySelector('pbx-login');
    if (!login?.querySelector('[name=password]')) throw new Error('not drawn yet');
    return login;
  });

export const find = <Found extends HTMLElement>(login: PbxLogin, selector: string): Promise<Found> =>
  waitFor(() => {
    const found = login.querySelector<Found>(selector);
    if (!found) throw new Error(`not there yet: ${selector}`);
    return found;
  });

/** Types, and goes no further. */
export const fill =
  (username: string, typed = password): Act =>
  async (context) => {
    const login = await ready(context);
    const [name, secret] = [await find(login, '[name=username]'), await find(login, '[name=password]')];
    await userEvent.clear(name);
    await userEvent.type(name, username);
    await userEvent.type(secret, typed);
  };

/** Types, and presses Enter. */
export const signIn =
  (username: string, typed = password): Act =>
  async (context) => {
    await fill(username, typed)(context);
    await userEvent.keyboard('{Enter}');
  };

/** Signs in, which ends with this code; where there is a wait, it is told. */
export const failed =
  (username: string, code: string, typed = password): Act =>
  async (context) => {
    await signIn(username, typed)(context);
    const login = await ready(context);
    await waitFor(() => expect(login.error?.code).toBe(code));
    const counted = login.shadowRoot?.querySelector('.alert .pbx-count');
    await expect(Boolean(counted)).toBe(Boolean(login.error?.retryAfter));
  };

export const becomes = async (login: PbxLogin, status: PbxLogin['status']): Promise<void> =>
  waitFor(() => expect(login.status).toBe(status), { timeout: 10_000 });
