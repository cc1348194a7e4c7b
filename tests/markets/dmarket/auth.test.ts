import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildDmarketSigner, buildSignedBytes } from '../../../src/markets/dmarket/auth.ts';
import { type SigningRequest } from '../../../src/toolkit/index.ts';

interface Vectors {
  readonly seedHex: string;
  readonly publicKeyHex: string;
  readonly secretKey128Hex: string;
  readonly cases: readonly {
    readonly method: string;
    readonly signedPath: string;
    readonly body: string;
    readonly timestamp: string;
    readonly stringToSign: string;
    readonly signatureHex: string;
  }[];
}

const vectors = JSON.parse(
  readFileSync(new URL('../../fixtures/dmarket-signing-vectors.json', import.meta.url), 'utf8'),
) as Vectors;
const { seedHex, publicKeyHex, secretKey128Hex, cases } = vectors;
const ORIGIN = 'https://api.example';
const TARGETS = '/marketplace-api/v1/targets-by-title/a8db/';

/** The address as it is sent: a path that holds a title has it escaped, a query comes escaped already. */
function addressOf(signedPath: string): string {
  const title = signedPath.split(TARGETS)[1];
  return ORIGIN + (title === undefined ? signedPath : TARGETS + encodeURIComponent(title));
}

function requestOf({ method, signedPath, body }: Vectors['cases'][number]): SigningRequest {
  return { method, url: addressOf(signedPath), body: body === '' ? undefined : Buffer.from(body), route: '' };
}

describe('signature of DMarket', () => {
  it.each(cases)('signs $method $signedPath as the vector says', async (vector) => {
    const now = (): number => Number(vector.timestamp) * 1000;
    const signer = buildDmarketSigner({ publicKey: publicKeyHex, secretKey: seedHex }, now);
    expect(await signer.sign(requestOf(vector))).toEqual({
      headers: {
        'x-api-key': publicKeyHex,
        'x-sign-date': vector.timestamp,
        'x-request-sign': `dmar ed25519 ${vector.signatureHex}`,
      },
    });
  });

  it.each(cases)('puts together what is signed: $stringToSign', (vector) => {
    const { method, url, body } = requestOf(vector);
    const bytes = buildSignedBytes(method, new URL(url), body, vector.timestamp);
    expect(bytes.toString()).toBe(vector.stringToSign);
  });

  it('takes the secret with or without the public key behind it', async () => {
    const [vector] = cases;
    const now = (): number => Number(vector!.timestamp) * 1000;
    const keys = { publicKey: publicKeyHex.toUpperCase(), secretKey: secretKey128Hex };
    const signature = await buildDmarketSigner(keys, now).sign(requestOf(vector!));
    expect(signature.headers?.['x-request-sign']).toBe(`dmar ed25519 ${vector!.signatureHex}`);
  });

  it('signs whatever title stands in the path as it is read, not as it is escaped', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (title) => {
        fc.pre(!title.includes('/') && !/^\.{1,2}$/.test(title));
        const url = new URL(`${ORIGIN}${TARGETS}${encodeURIComponent(title)}`);
        expect(buildSignedBytes('GET', url, undefined, '1').toString()).toBe(`GET${TARGETS}${title}1`);
      }),
    );
  });

  it.each([
    ['public key', { publicKey: 'abc', secretKey: seedHex }],
    ['secret key', { publicKey: publicKeyHex, secretKey: `${seedHex}00` }],
    ['does not belong', { publicKey: publicKeyHex, secretKey: seedHex + seedHex }],
  ])('names the %s that is malformed and shows none', (words, keys) => {
    const make = (): unknown => buildDmarketSigner(keys, Date.now);
    expect(make).toThrow(words);
    expect(make).not.toThrow(new RegExp(`abc$|${seedHex}`));
  });
});
