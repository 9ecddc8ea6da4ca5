import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { ScenarioName, World } from '../mocks/index.js';
import type { PbxLogin } from '../src/index.js';
import '../src/define.js';
import '../src/locales/en.js';
import '../src/locales/es.js';
import { becomes, find, ready, signIn } from './login-acts.js';
import { mockBackend, worldOf } from './mock-backend.js';

interface Args {
  scenario: ScenarioName[];
  disabled: boolean;
}

type Story = StoryObj<Args>;

/** What a story is told in: Bruno's sign-in, and the phone system behind it. */
interface Scene {
  readonly login: PbxLogin;
  readonly world: World;
}

const meta: Meta<Args> = {
  title: 'Elements/pbx-login/Second factor',
  component: 'pbx-login',
  args: { scenario: ['default'], disabled: false },
  render: ({ scenario, disabled }) => html`
    <pbx-login
      .adapter=${mockBackend(...scenario)}
      .providers=${[]}
      ?disabled=${disabled}
      @pbx-navigate=${(event: Event) => event.preventDefault()}
    ></pbx-login>
  `,
};

export default meta;

/** Bruno (102) types his name and his password. */
async function begin(context: { canvasElement: HTMLElement }): Promise<Scene> {
  const login = await ready(context);
  await signIn('102', 'marea Lenta 58 ñandú')(context);
  await find(login, '.pbx-what');
  return { login, world: worldOf(login.adapter) };
}

/** A story that goes on from there. */
const then = (...acts: ((scene: Scene) => Promise<unknown>)[]): Story => ({
  play: async (context) => {
    const scene = await begin(context);
    for (const act of acts) await act(scene);
  },
});

const press = async ({ login }: Scene): Promise<void> => userEvent.click(await find(login, '.pbx-submit'));

const rings = async (scene: Scene): Promise<void> => {
  await press(scene);
  await waitFor(() => expect(scene.world.phone('102').ringing).toBe(true));
};

const key =
  (pressed: '1' | '2') =>
  async ({ world }: Scene): Promise<void> =>
    void world.pressKey({ number: '102', key: pressed });

const choose =
  (id: string) =>
  async ({ login }: Scene): Promise<void> =>
    userEvent.click(await find(login, `.pbx-method[value=${id}]`));

const type =
  (text: string) =>
  async ({ login }: Scene): Promise<void> =>
    replace(await find(login, '[name=code]'), text);

async function replace(input: HTMLElement, text: string): Promise<void> {
  await userEvent.clear(input);
  await userEvent.type(input, text);
}

const play =
  (scenario: ScenarioName) =>
  async ({ world }: Scene): Promise<void> =>
    void (world.scenario = [scenario]);

const fails =
  (code: string) =>
  async ({ login }: Scene): Promise<void> =>
    waitFor(() => expect(login.error?.code).toBe(code), { timeout: 10_000 });

/** The code is wrong before anybody is asked. */
const marked = async ({ login }: Scene): Promise<unknown> => find(login, '[name=code][aria-invalid=true]');

const is =
  (status: PbxLogin['status']) =>
  ({ login }: Scene): Promise<void> =>
    becomes(login, status);

/** Nothing rings before the button is pressed. */
export const Call: Story = then();
export const Ringing: Story = then(rings);
export const Approved: Story = then(rings, key('1'), is('done'));
export const Declined: Story = then(rings, key('2'), fails('challenge-declined'));

export const NobodyPickedUp: Story = then(
  rings,
  async ({ world }) => world.clock.advance(31_000),
  fails('challenge-declined'),
);
export const ConnectionLost: Story = then(play('offline'), press, fails('network'));

/** After five calls the backend wants a pause; the other methods can be used. */
export const TooManyCalls: Story = then(async (scene) => {
  for (let call = 0; call < 5; call++) {
    await rings(scene);
    await userEvent.click(await find(scene.login, '.pbx-cancel'));
    scene.world.clock.advance(31_000);
    await press(scene);
    await fails('challenge-declined')(scene);
  }
  await press(scene);
  await fails('rate-limited')(scene);
});
export const App: Story = then(choose('totp'));
export const Checking: Story = then(choose('totp'), play('slow'), type('000000'), is('pending'));
export const WrongCode: Story = then(choose('totp'), type('000000'), fails('challenge-invalid'));

/** The second wrong code of an app makes its clock a suspect. */
export const WrongCodeTwice: Story = then(
  choose('totp'),
  type('000000'),
  fails('challenge-invalid'),
  type('111111'),
  ({ login }) => waitFor(() => expect(login.shadowRoot?.textContent).toMatch(/its clock|la hora|ساعة/)),
);
export const Mail: Story = then(choose('email'));
export const MailSent: Story = then(choose('email'), press, ({ login }) => find(login, '[name=code]'));
export const Sending: Story = then(choose('email'), play('slow'), press, is('pending'));
export const MailWrong: Story = then(choose('email'), press, type('000000'), fails('challenge-invalid'));

/** What the mail says is typed, and that is it. */
export const MailRight: Story = then(choose('email'), press, async (scene) => {
  await find(scene.login, '[name=code]');
  const [code = ''] = /\d{6}/.exec(scene.world.mailbox().at(-1)?.text ?? '') ?? [];
  await type(code)(scene);
  await is('done')(scene);
});
export const SendingFailed: Story = then(choose('email'), play('server-error'), press, fails('server'));
export const Recovery: Story = then(choose('recovery'), type('aaaa-1111'));
export const RecoveryRight: Story = then(choose('recovery'), type('aaaa-1111{Enter}'), is('done'));

export const RecoveryWrong: Story = then(
  choose('recovery'),
  type('aaaa-9999{Enter}'),
  fails('challenge-invalid'),
);
export const EmptyCode: Story = then(choose('totp'), press, marked);
export const NotDigits: Story = then(choose('totp'), type('abc{Enter}'), marked);
export const CodeNotSent: Story = then(choose('totp'), play('offline'), type('000000'), fails('network'));

export const CodeInMaintenance: Story = then(
  choose('totp'),
  play('maintenance'),
  type('000000'),
  fails('unavailable'),
);

export const TrustedDevice: Story = then(choose('totp'), async ({ login }) => {
  const trust = await find(login, '[name=trustDevice]');
  await userEvent.click(trust);
  await expect(trust).toBeChecked();
});

export const LongTranslations: Story = { ...then(choose('totp')), globals: { language: 'de' } };

/** The challenge is good for ten minutes. Then the way leads back to the start, with the name. */
export const TimeIsUp: Story = then(
  choose('totp'),
  async ({ world }) => world.clock.advance(11 * 60_000),
  type('000000'),
  fails('challenge-expired'),
);
