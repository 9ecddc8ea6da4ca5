import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { ScenarioName, World } from '../mocks/index.js';
import type { PbxLogin } from '../src/index.js';
import '../src/define.js';
import { becomes, find, ready, signIn } from './login-acts.js';
import { mockBackend, worldOf } from './mock-backend.js';

interface Scene {
  readonly login: PbxLogin;
  readonly world: World;
}

type Deed = (scene: Scene) => unknown;

const meta: Meta = {
  title: 'Elements/pbx-login/New password',
  component: 'pbx-login',
  render: () => html`
    <pbx-login .adapter=${mockBackend()} .providers=${[]} domain="demo.pbx.example"></pbx-login>
  `,
};

export default meta;

const good = 'tejado-verde-44-Brisa';

/** Signs in with a password that has done its part, and goes on from there. */
const due = (username: string, password: string, ...deeds: Deed[]): StoryObj => ({
  play: async (context) => {
    const login = await ready(context);
    await signIn(username, password)(context);
    await find(login, '[name=newPassword]');
    for (const deed of deeds) await deed({ login, world: worldOf(login.adapter) });
  },
});

/** Carla (103) has hers from the welcome mail. */
const carla = (...deeds: Deed[]): StoryObj => due('103', 'Bienvenida-103-Tmp', ...deeds);

const type =
  (newPassword: string, confirmPassword = newPassword): Deed =>
  async ({ login }) => {
    await userEvent.type(await find(login, '[name=newPassword]'), newPassword);
    if (confirmPassword) await userEvent.type(await find(login, '[name=confirmPassword]'), confirmPassword);
  };

const send: Deed = async ({ login }) => userEvent.click(await find(login, '.pbx-submit'));

const play =
  (...scenario: ScenarioName[]): Deed =>
  ({ world }) =>
    (world.scenario = scenario);

const scored: Deed = ({ login }) =>
  waitFor(() => expect(login.querySelector('.pbx-strength:not([data-score=unknown])')).not.toBeNull(), {
    timeout: 10_000,
  });

const fails =
  (code: string): Deed =>
  ({ login }) =>
    waitFor(() => expect(login.error?.code).toBe(code), { timeout: 10_000 });

const marks =
  (name: string): Deed =>
  ({ login }) =>
    find(login, `[name=${name}][aria-invalid=true]`);

export const Temporary: StoryObj = carla();
export const Expired: StoryObj = due('106', 'camino-tejado-77-Sal');

/** Support has given Ana a new one: the ticket is done after twelve minutes, and the mail holds it. */
export const Reset: StoryObj = {
  play: async (context) => {
    const login = await ready(context);
    const world = worldOf(login.adapter);
    const request = { kind: 'forgot-password', domain: 'demo.pbx.example', userNumber: '101', locale: 'es' };
    world.openTicket({ key: 'story', request: { ...request, kind: 'forgot-password' } });
    world.clock.advance(15 * 60_000);
    const mail = world.mailbox().at(-1)?.text ?? '';
    const [, password = ''] = /Contraseña: (\S+)/.exec(mail) ?? [];
    await signIn('101', password)(context);
    await find(login, '[name=newPassword]');
  },
};

export const Weak: StoryObj = carla(type('verano2026', ''), scored);
export const Personal: StoryObj = carla(type('Carla-Nunez-91', ''), scored);
export const Strong: StoryObj = carla(type(good), scored);
export const EmptyFields: StoryObj = carla(send, marks('newPassword'));
export const Mismatch: StoryObj = carla(type(good, 'otra-cosa-distinta'), send, marks('confirmPassword'));
export const Pending: StoryObj = carla(type(good), play('slow'), send, ({ login }) =>
  becomes(login, 'pending'),
);
/** Personal for the backend, which knows more of her than this page. */
export const Refused: StoryObj = carla(type('carla-en-la-playa-9'), send, fails('password-policy'));
export const Reused: StoryObj = carla(type(good), play('password-reused'), send, fails('password-reused'));
export const Offline: StoryObj = carla(type(good), play('offline'), send, fails('network'));
export const ServerError: StoryObj = carla(type(good), play('server-error'), send, fails('server'));
export const Maintenance: StoryObj = carla(type(good), play('maintenance'), send, fails('unavailable'));

/** It took too long: back to the start, with the name. */
export const TimeIsUp: StoryObj = carla(
  type(good),
  ({ world }) => world.clock.advance(60 * 60_000),
  send,
  fails('challenge-expired'),
);
export const Done: StoryObj = carla(type(good), send, ({ login }) => becomes(login, 'done'));
export const LongTranslations: StoryObj = { ...carla(), globals: { language: 'de' } };
