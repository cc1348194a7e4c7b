import { createHash } from 'node:crypto';

/**
 * The member that has a key, by rendezvous hashing: each key goes to the member that weighs most for it, so that a
 * member that leaves gives only its own keys away, and one that joins takes only what becomes its own. Undefined where
 * there are no members.
 */
export function findOwner(key: string, members: readonly string[]): string | undefined {
  const weighed = members.map((member) => ({ member, weight: digest(`${member}\n${key}`) }));
  return weighed.reduce<(typeof weighed)[number] | undefined>(
    (heaviest, next) => (heaviest === undefined || next.weight > heaviest.weight ? next : heaviest),
    undefined,
  )?.member;
}

/** How many lanes all keys are spread over: enough for a fair share of some tens of processes. */
export const LANE_COUNT = 64;

/** All lanes by their number. */
export const ALL_LANES: readonly number[] = Array.from({ length: LANE_COUNT }, (_, lane) => lane);

/** The lane of a key; what has the same key is always in the same lane. */
export function laneOf(key: string): number {
  return Number(BigInt(`0x${digest(key)}`) % BigInt(LANE_COUNT));
}

function digest(text: string): string {
  return createHash('sha1').update(text).digest('hex').slice(0, 12);
}
