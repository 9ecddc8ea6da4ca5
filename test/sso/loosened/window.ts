import type { Loosening } from './loosening.js';

/** Checks of one file, each noticed by a test of its own or of a few. */
export const of =
  (file: string, tests: string) =>
  (check: string, find: string, replace: string, test: string, elsewhere = tests): Loosening => ({
    check,
    file,
    find,
    replace,
    caughtBy: { file: elsewhere, test },
  });

const messages = 'window-messages.e2e.ts';
const ends = 'window-ends.e2e.ts';
const calledOff = 'window-called-off.e2e.ts';
const opens = 'window-opens.e2e.ts';
const callback = 'callback.e2e.ts';
const backend = 'window-backend.e2e.ts';

const answer = of('src/adapters/sso-window/answer.ts', messages);
const words = of('src/adapters/sso-window/messages.ts', messages);
const open = of('src/adapters/sso-window/open.ts', opens);
const url = of('src/adapters/sso-window/callback-url.ts', backend);
const page = of('src/oidc-callback.ts', callback);

const over = 'case 56: leaves nothing behind that listens';
const tenMinutes = 'case 55: led elsewhere: is given up after ten minutes';
const tells = 'closes its window before the backend has said anything: to';
const noReceipt = 'is no receipt where it is malformed, or for somebody else';

const who: readonly Loosening[] = [
  answer('which window says it', 'event.source !== opened || ', '', 'case 47: of a frame of our origin'),
  answer(
    'which origin says it',
    ' || event.origin !== origin',
    '',
    'case 46: of the provider’s page, in the right window',
  ),
  words('what it is', `kind === 'pbx-auth.answer' && `, '', 'case 49: malformed'),
  words(
    'which state it is for',
    'theirs === state && typeof',
    'typeof',
    'case 50: of a state that is unknown',
  ),
  words('that its address is a text', ` && typeof url === 'string'`, '', 'case 49: malformed'),
  words('how long its address is', 'fits && url.length <= MAX_URL', 'fits', 'case 49: huge'),
  words(
    'that its address may be long',
    'url.length <= MAX_URL',
    'url.length < MAX_URL',
    'an answer that is as long as they get signs in',
  ),
  words(
    'that it can be read',
    '} catch {\n    return undefined; // null',
    '} catch (error) {\n    throw error; // null',
    'case 49: with members that throw, which only our own page could make',
  ),
  words(
    'that only who knows the state can say it to all',
    '`pbx-auth.sso.${state}`',
    `'pbx-auth.sso.'`,
    'case 57: where nobody listens',
  ),
];

const whereTo: readonly Loosening[] = [
  answer(
    'whom a receipt is for',
    'opened.postMessage(receipt, origin)',
    `opened.postMessage(receipt, '*')`,
    'case 51: names our own origin as its target, and both sides say no more than they have to',
  ),
  page(
    'whom an answer is for',
    '?.postMessage(answer, location.origin)',
    `?.postMessage(answer, '*')`,
    'case 51: an opener of another origin hears nothing, and says nothing that counts',
  ),
  page(
    'who sends a receipt',
    'origin === location.origin && isReceipt',
    'isReceipt',
    'case 51: an opener of another origin hears nothing, and says nothing that counts',
  ),
  words('that a receipt is one', `kind === 'pbx-auth.receipt' && `, '', noReceipt, callback),
  words(
    'which state a receipt is for',
    `'pbx-auth.receipt' && theirs === state`,
    `'pbx-auth.receipt'`,
    noReceipt,
    callback,
  ),
  words(
    'that a receipt can be read',
    'Object(data) as Partial<Receipt>',
    'data as Partial<Receipt>',
    noReceipt,
    callback,
  ),
  url(
    'that the callback page is of this origin',
    'if (origin !== location.origin)',
    'if (!origin)',
    'is refused where it is of another origin: nothing could be told from there',
  ),
  url(
    'that the address of the callback page has nothing after its path',
    'return origin + pathname;',
    'return new URL(page, location.href).href;',
    'goes to the backend without what is after its path, and with a state',
  ),
];

const ending: readonly Loosening[] = [
  answer(
    'that an answer is acknowledged',
    '        acknowledge();\n',
    '',
    `${tells} whoever knows the state`,
    callback,
  ),
  answer(
    'that an answer is acknowledged to whoever knows the state',
    '() => channel.postMessage(receipt)',
    '() => undefined',
    `${tells} whoever knows the state`,
    callback,
  ),
  answer(
    'that an answer is acknowledged to a window whose broadcasts are not heard',
    '() => opened.postMessage(receipt, origin)',
    '() => undefined',
    'lets its window know that it heard',
  ),
  answer(
    'that an answer is waited for ten minutes and no longer',
    'timer = window.setTimeout(giveUp, PATIENCE);',
    '',
    tenMinutes,
    ends,
  ),
  answer(
    'that nothing is said ten minutes after a window was lost',
    `opened.closed ? 'aborted' : 'sso-timeout'`,
    `'sso-timeout'`,
    'case 54: in which nothing happens for ten minutes ends in silence',
    ends,
  ),
  open(
    'that a window is lost',
    '() => listener?.lost()',
    '() => undefined',
    'case 53: is told without alarm, and the button works again',
    ends,
  ),
  open(
    'that a window is not lost at the first look',
    'if (seen !== 2) return;',
    'if (seen !== 1) return;',
    'case 54: nothing is told of one whose answer is soon there',
    ends,
  ),
  open(
    'that a window is lost twice in a row',
    'opened.closed ? seen + 1 : 0',
    'opened.closed ? seen + 1 : seen',
    'case 54: nothing is told of one that is back at the second look',
    ends,
  ),
  answer(
    'that what is called off ends',
    `signal.addEventListener('abort', () => reject(new AuthError('aborted')), {
        signal: over.signal,
      });`,
    '',
    'case 56: takes its window along, and all that listened',
    calledOff,
  ),
  answer(
    'that what was called off before does not begin',
    `if (signal.aborted) reject(new AuthError('aborted'));`,
    '',
    'case 56: that was called off while its secrets were made leaves nothing behind',
    calledOff,
  ),
  answer('that nothing is left', 'over.abort();', '', over, calledOff),
  answer('that nobody listens any more', 'heard, { signal: over.signal }', 'heard', over, calledOff),
  answer('that no timer is left', 'clearTimeout(timer);', '', over, calledOff),
  answer('that no channel is left', 'channel.close();', '', over, calledOff),
  open(
    'that nobody looks any more',
    'const letGo = (): void => clearInterval(looking);',
    'const letGo = (): void => undefined;',
    over,
    calledOff,
  ),
  answer(
    'that nobody looks for a window that has told its answer',
    'letGo();',
    '',
    `${tells} the window that opened it`,
    callback,
  ),
];

const opening: readonly Loosening[] = [
  of('src/adapters/oidc/index.ts', opens)(
    'that the window opens before its engine is loaded',
    'inWindow(options, async (opened) => (await lazy.load()).inWindow(opened, input, options));',
    'lazy.load().then((engine) => inWindow(options, (opened) => engine.inWindow(opened, input, options)));',
    'opens in the click’s own task, before anything is fetched',
  ),
  open(
    'that there is a window',
    `if (!opened) throw new AuthError('popup-blocked');`,
    '',
    'case 52: is not there: the sign-in goes on in this tab',
  ),
  open(
    'that there is no exception',
    '} catch {\n    return null;',
    '} catch (error) {\n    throw error;',
    'case 52: is an exception, as in a sandbox: the sign-in goes on in this tab',
  ),
  open(
    'that a second press finds the window',
    'listener?.opened(() => opened.focus());',
    '',
    'case 56: a second press opens no other, and brings it to the front',
    calledOff,
  ),
  open(
    'that a second press brings it to the front',
    'opened.focus()',
    'undefined',
    'case 56: a second press opens no other, and brings it to the front',
    calledOff,
  ),
  open(
    'that what is called off is closed at once',
    `signal.addEventListener('abort', end);`,
    '',
    'case 56: takes its window along while its engine is loaded',
    calledOff,
  ),
  open(
    'that a window is closed in the end',
    '  } finally {\n    end();',
    '  } finally {\n    letGo();',
    tenMinutes,
    ends,
  ),
];

/** Of what two windows say to each other, and when they are over. */
export const windowLoosenings: readonly Loosening[] = [...who, ...whereTo, ...ending, ...opening];
