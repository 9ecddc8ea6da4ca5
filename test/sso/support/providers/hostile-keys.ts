import { createHmac, KeyObject, sign } from 'node:crypto';
import { exportJWK, exportSPKI, generateKeyPair, type JWK } from 'jose';
import { toJson, type IdTokenBend, type Signing } from './hostile-bend.js';

export interface SigningKey {
  readonly jwk: JWK;
  readonly pem: string;
  readonly privateKey: KeyObject;
}

export interface KeyRing {
  /** Of somebody else, who has no business here. */
  readonly attacker: SigningKey;
  /** What is published right now; a look at it for a verifier of the test's own. */
  readonly published: () => readonly JWK[];
  /** The same, and counts as a fetch. */
  readonly fetched: () => readonly JWK[];
  /** From now on another key signs. The old one stays published, alone, for one more fetch if told so. */
  readonly rotate: (published: 'at-once' | 'second-fetch') => Promise<void>;
  /** What is due to be published is. */
  readonly settle: () => void;
  readonly token: (claims: object, bend: IdTokenBend) => string;
}

export async function createKeyRing(): Promise<KeyRing> {
  let made = 0;
  const make = async (): Promise<SigningKey> => createKey(`key-${(made += 1)}`);
  const [first, attacker] = await Promise.all([make(), createKey('key-of-an-attacker')]);
  let current = first;
  let old: SigningKey | undefined;
  const published = (): readonly JWK[] => [(old ?? current).jwk];
  return {
    attacker,
    published,
    fetched: () => {
      const keys = published();
      old = undefined;
      return keys;
    },
    rotate: async (when) => {
      old = when === 'second-fetch' ? current : undefined;
      current = await make();
    },
    settle: () => void (old = undefined),
    token: (claims, bend) => createToken(claims, bend, current, attacker),
  };
}

async function createKey(kid: string): Promise<SigningKey> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  return {
    jwk: { ...(await exportJWK(publicKey)), kid, use: 'sig', alg: 'RS256' },
    pem: await exportSPKI(publicKey),
    privateKey: KeyObject.from(privateKey),
  };
}

/** Put together by hand: a library would refuse. */
function createToken(claims: object, bend: IdTokenBend, current: SigningKey, attacker: SigningKey): string {
  const { signing } = bend;
  const header = toJson({ alg: algorithmOf(signing), kid: current.jwk.kid, typ: 'JWT' }, bend.header);
  const payload = bend.payload ?? toJson(claims, bend.claims);
  const signed = `${base64url(header)}.${base64url(payload)}`;
  return `${signed}.${signatures[signing](signed, current, attacker)}`;
}

function algorithmOf(signing: Signing): string {
  if (signing === 'none') return 'none';
  return signing.startsWith('hs256') ? 'HS256' : 'RS256';
}

const base64url = (text: string): string => Buffer.from(text).toString('base64url');

const rs256 = (text: string, { privateKey }: SigningKey): string =>
  sign('sha256', Buffer.from(text), privateKey).toString('base64url');

const hs256 = (text: string, secret: string): string =>
  createHmac('sha256', secret).update(text).digest('base64url');

const signatures: Record<Signing, (text: string, current: SigningKey, attacker: SigningKey) => string> = {
  current: rs256,
  none: () => '',
  'hs256-pem': (text, { pem }) => hs256(text, pem),
  'hs256-jwk': (text, { jwk }) => hs256(text, JSON.stringify(jwk)),
  attacker: (text, _, attacker) => rs256(text, attacker),
  broken: (text, current) => rs256(`${text} `, current),
};
