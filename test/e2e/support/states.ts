import { activate, callExtension } from './people.js';
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
  'the room for the password': (portal) => portal.openPasswordChange(),
  'a new password that is weak': async (portal) => {
    await portal.openPasswordChange();
    await portal.change('newPassword').pressSequentially('AnaGarcia1984');
    await portal.page.locator('.pbx-strength:is([data-score="0"], [data-score="1"])').waitFor();
  },
  'a new password that is refused': async (portal) => {
    await portal.openPasswordChange();
    await portal.changePassword('not-the-current-one', 'tejado-verde-44-Brisa');
    await portal.change('currentPassword').and(portal.page.locator('[aria-invalid=true]')).waitFor();
  },
  'a session that ended before the password was changed': async (portal) => {
    await portal.openPasswordChange();
    await portal.play('session-expired');
    await portal.changePassword(passwords['101'], 'tejado-verde-44-Brisa');
    await portal.submit.waitFor();
  },
  'a new password that is due': async (portal) => {
    await portal.open();
    await portal.attempt('103', 'Bienvenida-103-Tmp');
    await portal.login.locator('input[name=newPassword]').waitFor();
  },
  'a second factor': secondFactor,
  'a second factor whose code is wrong': async (portal) => {
    await secondFactor(portal);
    await portal.login.locator('.pbx-method[value=totp]').click();
    await portal.login.locator('input[name=code]').fill('000000');
    await portal.login.locator('input[aria-invalid=true]').waitFor();
  },
  'a second factor that rings': async (portal) => {
    await secondFactor(portal);
    await portal.submit.click();
    await portal.login.locator('.pbx-ringing').waitFor();
  },
  'a forgotten password': (portal) => portal.open('/forgot-password'),
  'a first access': (portal) => portal.open('/first-access'),
  'a page that does not exist': async (portal) => {
    await portal.open();
    await portal.signIn();
    await portal.open('/nowhere');
  },
  'the mailbox': (portal) => openMailbox(portal),
  'a mail that is read': async (portal) => {
    await openMailbox(portal);
    await portal.page.locator('.message').click();
    await portal.page.frameLocator('iframe').getByText('Bienvenida-103-Tmp').waitFor();
  },
  'a mail in the spam folder, as text': async (portal) => {
    await portal.open('/?scenario=mail-lost');
    await activate(portal, '301', 'lucia.ortega@example.com');
    await portal.open('/mailbox/spam?view=text');
    await portal.page.locator('.message').click();
    await portal.page.locator('.plain').waitFor();
  },
  'an empty folder': async (portal) => {
    await portal.open('/mailbox/spam');
    await portal.page.locator('.messages .empty').waitFor();
  },
  'a phone that is idle': async (portal) => {
    await portal.open('/phone');
    await portal.page.locator('[data-state=idle]').waitFor();
  },
  'a phone that rings': async (portal) => {
    await portal.open('/phone');
    await callExtension(portal);
    await portal.page.locator('[data-state=ringing]').waitFor();
  },
  'a phone that was answered': async (portal) => {
    await portal.open('/phone');
    await callExtension(portal);
    await portal.page.locator('[data-state=ringing]').waitFor();
    await portal.page.keyboard.press('2');
    await portal.page.locator('[data-state=declined]').waitFor();
  },
  'the workbench, open, while a phone rings': async (portal) => {
    await portal.open('/?scenario=slow,locked');
    await portal.page.locator('.bench summary').click();
    await callExtension(portal);
    await portal.page.locator('.ring-card').waitFor();
  },
  'a backend that is refused': (portal) => portal.open('/?backend=https://stranger.example/v1'),
};

async function openMailbox(portal: Portal): Promise<void> {
  await portal.open('/mailbox');
  await portal.page.locator('.message').waitFor();
}

async function secondFactor(portal: Portal): Promise<void> {
  await portal.open();
  await portal.attempt('102', 'marea Lenta 58 ñandú');
  await portal.login.locator('.pbx-methods').waitFor();
}
