import { assert } from '@open-wc/testing';
import fc from 'fast-check';
import { endIntent, idempotencyKey, keepTicket, keptTicket } from '../../src/controllers/ticket-intent.js';
import { ticket } from '../support/ticket-harness.js';

const content = ['forgot-password', 'demo.pbx.example', '101', undefined, undefined, 'Hola', 'es'];

const refuse = (): never => {
  throw new DOMException('no', 'SecurityError');
};

/** Browsers refuse storage in several ways: what is put in place of what, for a while. */
const refusals: Record<string, readonly [target: object, replaced: object]> = {
  'by throwing whatever is done': [
    Storage.prototype,
    { getItem: refuse, setItem: refuse, removeItem: refuse },
  ],
  'by throwing where it is written': [Storage.prototype, { setItem: refuse }],
  'by having none': [window, { sessionStorage: undefined }],
};

function refusing([target, replaced]: readonly [object, object], act: () => void): void {
  const real = Object.getOwnPropertyDescriptors(target);
  const names = Object.keys(replaced) as (keyof typeof real)[];
  for (const [name, value] of Object.entries(replaced))
    Object.defineProperty(target, name, { configurable: true, value });
  try {
    act();
    endIntent();
    keepTicket(undefined);
  } finally {
    for (const name of names) Object.defineProperty(target, name, real[name]!);
  }
}

describe('the key of an intent', () => {
  it('is the same for the same content', () => {
    assert.strictEqual(idempotencyKey(content), idempotencyKey([...content]));
  });

  it('is another one after an edit, and the old one after the edit is taken back', () => {
    const key = idempotencyKey(content);
    for (const index of content.keys()) {
      assert.notStrictEqual(idempotencyKey(content.with(index, 'x')), key);
    }
    assert.strictEqual(idempotencyKey(content), key);
  });

  it('is another one once the intent has come to its end', () => {
    const key = idempotencyKey(content);
    endIntent();
    assert.notStrictEqual(idempotencyKey(content), key);
  });

  it('fits into a header, whatever the content', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
        assert.match(idempotencyKey(texts), /^[\da-z-]{34,64}$/);
      }),
    );
  });

  it('is different for fields that look alike when put together', () => {
    assert.notStrictEqual(idempotencyKey(['ab', 'c']), idempotencyKey(['a', 'bc']));
    assert.notStrictEqual(idempotencyKey(['a,b']), idempotencyKey(['a', 'b']));
  });

  it('leaves nothing of the content in storage', () => {
    idempotencyKey(content);
    const stored = JSON.stringify(sessionStorage);
    for (const text of ['demo', '101', 'Hola']) assert.notInclude(stored, text);
  });

  it('does not use what somebody put into storage', () => {
    for (const planted of ['x', '', 'a'.repeat(5000), '\r\nX-Evil: 1', 'ABCDEF0123456789ABCDEF0123456789']) {
      sessionStorage.setItem('pbx-auth.ticket-seed', planted);
      assert.match(idempotencyKey(content), /^[\da-f]{32}-/);
    }
  });

  for (const [how, refusal] of Object.entries(refusals)) {
    it(`is the same for the same content where storage is refused ${how}`, () => {
      refusing(refusal, () => {
        const key = idempotencyKey(content);
        assert.strictEqual(idempotencyKey(content), key);
        endIntent();
        assert.notStrictEqual(idempotencyKey(content), key);
      });
    });
  }
});

describe('an opened ticket', () => {
  it('is there after a reload of the tab, for what it is about', () => {
    const opened = ticket();
    keepTicket(opened);
    assert.deepEqual(keptTicket('forgot-password'), opened);
    assert.strictEqual(keptTicket('missing-credentials'), undefined);
    keepTicket(undefined);
    assert.strictEqual(keptTicket('forgot-password'), undefined);
  });

  it('is forgotten after a day, and was not opened tomorrow', () => {
    const hour = 60 * 60 * 1000;
    const openedAgo = (hours: number) =>
      ticket({ createdAt: new Date(Date.now() - hours * hour).toISOString() });
    keepTicket(openedAgo(23));
    assert.ok(keptTicket('forgot-password'));
    for (const hours of [25, -25]) {
      keepTicket(openedAgo(hours));
      assert.strictEqual(keptTicket('forgot-password'), undefined);
    }
  });

  for (const [how, refusal] of Object.entries(refusals)) {
    it(`is there for this page where storage is refused ${how}`, () => {
      refusing(refusal, () => {
        keepTicket(ticket());
        assert.ok(keptTicket('forgot-password'));
      });
    });
  }

  const hostile: Record<string, unknown> = {
    'no object': 'T-1',
    nothing: null,
    'no reference': { ...ticket(), reference: '' },
    'an endless reference': { ...ticket(), reference: 'T'.repeat(65) },
    'a reference that hides something': { ...ticket(), reference: 'T-\u202e1' },
    'a reference that is no text': { ...ticket(), reference: { toString: 'T' } },
    'an endless token': { ...ticket(), trackingToken: 't'.repeat(513) },
    'a token that would leave its header': { ...ticket(), trackingToken: 'a\r\nb' },
    'no moment': { ...ticket(), createdAt: 'yesterday' },
    'minutes that are none': { ...ticket(), expectedWithinMinutes: '15' },
    'endless minutes': { ...ticket(), expectedWithinMinutes: 1e400 },
    'minutes below one': { ...ticket(), expectedWithinMinutes: 0 },
    'another kind': { ...ticket(), kind: '__proto__' },
  };
  for (const [what, planted] of Object.entries(hostile)) {
    it(`is not taken from storage with ${what}`, () => {
      sessionStorage.setItem('pbx-auth.ticket', JSON.stringify(planted));
      assert.strictEqual(keptTicket('forgot-password'), undefined);
    });
  }

  it('is not taken from whatever else is in storage', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        sessionStorage.setItem('pbx-auth.ticket', text);
        assert.strictEqual(keptTicket('forgot-password'), undefined);
      }),
    );
  });

  it('brings nothing along that is not a ticket’s', () => {
    sessionStorage.setItem('pbx-auth.ticket', JSON.stringify({ ...ticket(), status: 'x', evil: 1 }));
    assert.deepEqual(Object.keys(keptTicket('forgot-password')!).sort(), [
      'createdAt',
      'expectedWithinMinutes',
      'kind',
      'reference',
      'status',
      'trackingToken',
    ]);
    assert.strictEqual(keptTicket('forgot-password')!.status, 'open');
  });
});
