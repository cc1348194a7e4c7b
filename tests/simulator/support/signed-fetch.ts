import { createPrivateKey, sign } from 'node:crypto';

const PKCS8_PREFIX = '302e020100300506032b657004220420';

/** A DMarket key pair, as hex texts. */
export interface KeyPair {
  readonly seedHex: string;
  readonly publicKeyHex: string;
}

/** What a signed request may have beside its address. */
export interface SignedOptions {
  readonly method?: string;
  readonly body?: string;
  readonly date?: string;
  /** What is signed in place of the decoded path and the query. */
  readonly signedPath?: string;
  readonly signature?: string;
}

/** Sends a request signed as DMarket wants it. */
export function signedFetch(keys: KeyPair, address: string, options: SignedOptions = {}): Promise<Response> {
  const url = new URL(address);
  const { method = 'GET', body, date = String(Math.floor(Date.now() / 1000)) } = options;
  const path = options.signedPath ?? decodeURIComponent(url.pathname) + url.search;
  const signature = options.signature ?? signText(keys.seedHex, `${method}${path}${body ?? ''}${date}`);
  return fetch(url, {
    method,
    headers: {
      'x-api-key': keys.publicKeyHex,
      'x-sign-date': date,
      'x-request-sign': `dmar ed25519 ${signature}`,
    },
    ...(body === undefined ? {} : { body }),
  });
}

/** The Ed25519 signature of a text, as hex. */
export function signText(seedHex: string, text: string): string {
  const key = createPrivateKey({
    key: Buffer.from(PKCS8_PREFIX + seedHex, 'hex'),
    format: 'der',
    type: 'pkcs8',
  });
  return sign(null, Buffer.from(text), key).toString('hex');
}
