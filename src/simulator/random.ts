const GOLDEN_RATIO = 0x9e3779b9;
const UINT32_RANGE = 2 ** 32;

/** A 32-bit FNV-1a hash of a text's UTF-16 code units. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** Mixes two 32-bit numbers into one; nearby inputs give unrelated outputs. */
export function mix(left: number, right: number): number {
  let hash = Math.imul(left ^ Math.imul(right + GOLDEN_RATIO, 0x85ebca6b), 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** A number in [0, 1) that depends on nothing but the two numbers given. */
export function uniform(key: number, salt: number): number {
  return mix(key, salt) / UINT32_RANGE;
}

/** A number of mean 0 and deviation 1, within ±3.5, that depends on nothing but the two numbers given. */
export function normal(key: number, salt: number): number {
  const radius = Math.sqrt(-2 * Math.log(1 - uniform(key, salt)));
  const value = radius * Math.cos(2 * Math.PI * uniform(key, salt ^ GOLDEN_RATIO));
  return Math.max(-3.5, Math.min(3.5, value));
}

const DEVIATION_OF_UNIFORM = 1 / Math.sqrt(12);

/** A cheaper draw than the normal one, also of mean 0 and deviation 1. */
function centred(key: number, salt: number): number {
  return (uniform(key, salt) - 0.5) / DEVIATION_OF_UNIFORM;
}

/** Smooth noise along time in units of its own period: whole positions are independent, the rest is eased between. */
export function smoothNoise(key: number, position: number): number {
  const whole = Math.floor(position);
  const eased = (1 - Math.cos((position - whole) * Math.PI)) / 2;
  return centred(key, whole) * (1 - eased) + centred(key, whole + 1) * eased;
}

const HEX_PART = 8;

/** A UUID-shaped text that depends on nothing but the two numbers given. */
export function uuidOf(key: number, salt: number): string {
  const parts = [1, 2, 3, 4].map((index) => mix(mix(key, salt), index).toString(16).padStart(HEX_PART, '0'));
  const hex = parts.join('');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20),
  ].join('-');
}
