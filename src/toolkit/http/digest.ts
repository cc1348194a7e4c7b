import { createHash } from 'node:crypto';

/** A short SHA-256 digest (22 characters of base64url, 132 bits) for keys and labels. */
export function digest(value: string | Uint8Array): string {
  return createHash('sha256').update(value).digest('base64url').slice(0, 22);
}
