import { basisPoints, type BasisPoints, type Mills, ZERO } from '../../domain/money.ts';
import { parseAmount, parsePercent } from './amounts.ts';

/** What moving money costs: a share of it, and an amount each time. */
export interface TransferCost {
  readonly rate: BasisPoints;
  readonly flat: Mills;
}

const NOTHING: TransferCost = { rate: basisPoints(0), flat: ZERO };

/**
 * Reads a cost as people type it: a percentage below a hundred, an amount with a dollar sign, or both in any order
 * ("2% + $0.5"); a bare nought is no cost. Undefined if it is none of these.
 */
export function parseTransferCost(text: string): TransferCost | undefined {
  if (text.trim() === '0') return NOTHING;
  const parts = text.split('+').map((part) => readPart(part.trim()));
  const [first, second = {}, ...others] = parts;
  if (first === undefined || parts.includes(undefined) || others.length > 0) return undefined;
  const isTwice = Object.keys(first).some((name) => Object.hasOwn(second, name));
  return isTwice ? undefined : { ...NOTHING, ...first, ...second };
}

function readPart(part: string): Partial<TransferCost> | undefined {
  if (part.endsWith('%')) {
    const rate = parsePercent(part);
    return rate === undefined || rate >= 10_000 ? undefined : { rate };
  }
  const flat = /^\$|\$$/.test(part) ? parseAmount(part) : undefined;
  return flat === undefined ? undefined : { flat };
}
