import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { headerOf, type HttpRequest } from '../http/exchange.ts';

/** Who sent a request: nobody in particular, an account that signed it properly, or somebody whose signature is wrong. */
export type Caller =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'account'; readonly publicKey: string }
  | { readonly kind: 'rejected' };

const SIGNATURE = /^dmar ed25519 ([0-9a-f]{128})$/;
const PUBLIC_KEY = /^[0-9a-f]{64}$/;
/** How far a signature's date may be from the server's clock, in milliseconds. */
const CLOCK_TOLERANCE_MS = 120_000;
/** The DER bytes that stand before a raw Ed25519 key in a SubjectPublicKeyInfo (RFC 8410). */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

/**
 * Checks the three signing headers. What is signed is the method, the percent-decoded path, the query exactly as sent,
 * the body and the date, one after the other.
 */
export function identifyCaller(
  request: HttpRequest,
  now: number,
  accounts: readonly string[] | undefined,
): Caller {
  const publicKey = headerOf(request, 'x-api-key');
  if (publicKey === undefined) return { kind: 'anonymous' };
  const date = headerOf(request, 'x-sign-date') ?? '';
  const signature = SIGNATURE.exec(headerOf(request, 'x-request-sign') ?? '')?.[1];
  const isKnown = PUBLIC_KEY.test(publicKey) && (accounts?.includes(publicKey) ?? true);
  if (!isKnown || signature === undefined || !isRecent(date, now)) return { kind: 'rejected' };
  const isGenuine = verify(
    null,
    signedBytes(request, date),
    publicKeyOf(publicKey),
    Buffer.from(signature, 'hex'),
  );
  return isGenuine ? { kind: 'account', publicKey } : { kind: 'rejected' };
}

function isRecent(date: string, now: number): boolean {
  return /^\d{1,12}$/.test(date) && Math.abs(Number(date) * 1000 - now) <= CLOCK_TOLERANCE_MS;
}

function signedBytes(request: HttpRequest, date: string): Buffer {
  const head = `${request.method}${decodePath(request.path)}${request.rawQuery}`;
  return Buffer.concat([Buffer.from(head), request.body, Buffer.from(date)]);
}

/** The path with its percent escapes decoded once; a malformed one stays as it is. */
export function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

const keys = new Map<string, KeyObject>();

function publicKeyOf(hex: string): KeyObject {
  const key =
    keys.get(hex) ??
    createPublicKey({
      key: Buffer.concat([SPKI_PREFIX, Buffer.from(hex, 'hex')]),
      format: 'der',
      type: 'spki',
    });
  keys.set(hex, key);
  return key;
}
