import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';

/** No character that is easily taken for another: neither 0 and O, nor 1, I and L. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const LENGTH = 8;
const HASH_BYTES = 32;
const SALT_BYTES = 16;
const SHAPE = new RegExp(`^[${ALPHABET}]{${LENGTH}}$`);

/** What is kept of a code; both in base64. */
export interface PairingCodeHash {
  readonly salt: string;
  readonly hash: string;
}

/** Makes a code of 40 random bits, as eight characters. */
export function generatePairingCode(): string {
  return Array.from({ length: LENGTH }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('');
}

/** Writes a code in two halves. */
export function formatPairingCode(code: string): string {
  return `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`;
}

/** Reads a code as a person types it, in any case, with or without dash and spaces; undefined if it is none. */
export function parsePairingCode(text: string): string | undefined {
  const code = text.replace(/[\s-]/g, '').toUpperCase();
  return SHAPE.test(code) ? code : undefined;
}

/** Hashes a code slowly and with a salt of its own: it is short enough to be tried through otherwise. */
export async function hashPairingCode(code: string): Promise<PairingCodeHash> {
  const salt = randomBytes(SALT_BYTES);
  return { salt: salt.toString('base64'), hash: (await stretch(code, salt)).toString('base64') };
}

/** True iff the code is the one that was hashed; takes as long for any other. */
export async function matchesPairingCode(code: string, { salt, hash }: PairingCodeHash): Promise<boolean> {
  return timingSafeEqual(await stretch(code, Buffer.from(salt, 'base64')), Buffer.from(hash, 'base64'));
}

function stretch(code: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(code, salt, HASH_BYTES, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}
