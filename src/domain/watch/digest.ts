import { type Alert, type DealAlert } from './alert.ts';

/** What a chat missed while it wanted no alerts. */
export interface Digest {
  /** What still lasts, the best deals first, then prices, the newest first. */
  readonly lasting: readonly Alert[];
  /** How many lasting ones there was no room for. */
  readonly more: number;
  /** How many came and went. */
  readonly over: number;
}

const SHOWN = 10;

/** Sums up what was held back. */
export function composeDigest(alerts: readonly Alert[]): Digest {
  const lasting = alerts.filter(({ end }) => end === null).toSorted(byWorth);
  return {
    lasting: lasting.slice(0, SHOWN),
    more: Math.max(0, lasting.length - SHOWN),
    over: alerts.length - lasting.length,
  };
}

function byWorth({ content: left, createdAt }: Alert, other: Alert): number {
  const right = other.content;
  if (left.kind === 'deal' && right.kind === 'deal') return compareDeals(left, right);
  if (left.kind !== right.kind) return left.kind === 'deal' ? -1 : 1;
  return other.createdAt - createdAt;
}

function compareDeals(left: DealAlert, right: DealAlert): number {
  return right.roi - left.roi || right.net - left.net;
}
