import { randomInt } from 'node:crypto';

const LENGTH = 6;

/** Six characters of 0-9 and a-z that nobody can guess in a few tries. */
export function createShortId(): string {
  return randomInt(36 ** LENGTH)
    .toString(36)
    .padStart(LENGTH, '0');
}
