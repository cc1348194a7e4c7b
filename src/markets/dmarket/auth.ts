import { createPrivateKey, type KeyObject, sign } from 'node:crypto';
import { describeHttpFailure, type SignRequest } from '../../toolkit/index.ts';

/** The keys of a DMarket account, in hexadecimal. */
export interface DmarketKeys {
  readonly publicKey: string;
  /** The seed of 32 bytes, alone or with the public key behind it. */
  readonly secretKey: string;
}

/** Signs requests, by a clock that can be set right. */
export interface DmarketSigner {
  readonly sign: SignRequest;
  /**
   * Looks at a failure: where DMarket refused us and its clock differs from ours, later signatures go by its clock,
   * and the answer is true, as it is for all that was asked (`askedAt`, by `performance.now()`) before that was learnt.
   * Only a refusal is believed: the date of other answers may be a cache's.
   */
  readonly learnClock: (failure: unknown, askedAt: number) => boolean;
}

const PUBLIC_KEY = /^[0-9a-f]{64}$/i;
const SECRET_KEY = /^[0-9a-f]{64}([0-9a-f]{64})?$/i;
const SEED_LENGTH = 64;
/** The DER bytes that stand before a raw Ed25519 seed in a PKCS #8 key (RFC 8410). */
const PKCS8_PREFIX = '302e020100300506032b657004220420';
/** DMarket accepts dates that are off by up to two minutes; a few seconds are the way to it and back. */
const TOLERATED_SKEW_MS = 5000;

/** Builds the signer of an account. Throws an Error that says which key is malformed, and does not show it. */
export function buildDmarketSigner({ publicKey, secretKey }: DmarketKeys, now: () => number): DmarketSigner {
  const privateKey = toPrivateKey(publicKey, secretKey);
  let skewMs = 0;
  let learntAt = -Infinity;
  return {
    sign: ({ method, url, body }) => {
      const date = String(Math.floor((now() + skewMs) / 1000));
      const signature = sign(null, buildSignedBytes(method, new URL(url), body, date), privateKey);
      return {
        headers: {
          'x-api-key': publicKey.toLowerCase(),
          'x-sign-date': date,
          'x-request-sign': `dmar ed25519 ${signature.toString('hex')}`,
        },
      };
    },
    learnClock: (error, askedAt) => {
      const failure = describeHttpFailure(error);
      if (failure.kind !== 'status' || failure.status !== 401) return false;
      const theirs = Date.parse(failure.headers['date'] ?? '');
      const learnt = theirs - now();
      if (Number.isNaN(learnt) || Math.abs(learnt - skewMs) <= TOLERATED_SKEW_MS) return askedAt < learntAt;
      skewMs = learnt;
      learntAt = performance.now();
      return true;
    },
  };
}

/** What is signed: method, path without escapes, query as sent, body, date; nothing in between. */
export function buildSignedBytes(
  method: string,
  { pathname, search }: URL,
  body: Uint8Array | undefined,
  date: string,
): Buffer {
  const head = Buffer.from(`${method}${decodeURIComponent(pathname)}${search}`);
  return Buffer.concat([head, body ?? Buffer.alloc(0), Buffer.from(date)]);
}

function toPrivateKey(publicKey: string, secretKey: string): KeyObject {
  if (!PUBLIC_KEY.test(publicKey)) {
    throw new Error('the public key of DMarket is not 64 hexadecimal characters');
  }
  if (!SECRET_KEY.test(secretKey)) {
    throw new Error('the secret key of DMarket is not 64 or 128 hexadecimal characters');
  }
  const publicPart = secretKey.slice(SEED_LENGTH).toLowerCase();
  if (publicPart !== '' && publicPart !== publicKey.toLowerCase()) {
    throw new Error('the secret key of DMarket does not belong to the public key');
  }
  const der = Buffer.from(PKCS8_PREFIX + secretKey.slice(0, SEED_LENGTH), 'hex');
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
}
