import { passwords, type Portal } from './portal.js';

/** Every state that a person can meet, and the way there from a page that is not open yet. */
export const states: Readonly<Record<string, (portal: Portal) => Promise<void>>> = {
  'the empty form': (portal) => portal.open(),
  'fields that want something': async (portal) => {
    await portal.open();
    await portal.submit.click();
    await portal.login.locator('.pbx-error').nth(1).waitFor();
  },
  'a revealed password': async (portal) => {
    await portal.open();
    await portal.password.fill('anything');
    await portal.login.locator('.pbx-reveal').click();
    await portal.login.locator('input[name=password][type=text]').waitFor();
  },
  'an attempt under way': async (portal) => {
    await portal.page.route('**/v1/session', (route) =>
      route.request().method() === 'POST' ? undefined : route.continue(),
    );
    await portal.open();
    await portal.attempt('101', passwords['101']);
    await portal.login.locator('button[aria-busy=true]').waitFor();
  },
  'a failure': async (portal) => {
    await portal.open();
    await portal.attempt('101', 'wrong');
    await portal.told();
  },
  'a locked account': async (portal) => {
    await portal.open();
    await portal.attempt('104', passwords['104']);
    await portal.told();
  },
  'a remembered name, after signing out': async (portal) => {
    await portal.open();
    await portal.signIn(true);
    await portal.signOut();
  },
  home: async (portal) => {
    await portal.open();
    await portal.signIn(true);
  },
  'a failed sign-out': async (portal) => {
    await portal.open();
    await portal.signIn();
    await portal.play('server-error');
    await portal.signOutButton.click();
    await portal.page.locator('.note').waitFor();
  },
  'the room for the password': async (portal) => {
    await portal.open('/settings/personal/password');
    await portal.fill('101', passwords['101']);
    await portal.submit.click();
    await portal.page.locator('.room').waitFor();
  },
  'a forgotten password': (portal) => portal.open('/forgot-password'),
  'a first access': (portal) => portal.open('/first-access'),
  'a page that does not exist': async (portal) => {
    await portal.open();
    await portal.signIn();
    await portal.open('/nowhere');
  },
  'a backend that is refused': (portal) => portal.open('/?backend=https://stranger.example/v1'),
};
