import { InputError } from '../../../domain/errors.ts';
import { LEAST_LOCK_DAYS } from '../../../domain/gates/index.ts';
import { type BasisPoints, type Mills } from '../../../domain/money.ts';
import { type ChatSettings, DEFAULT_SETTINGS } from '../../../domain/settings.ts';
import { parseAmount, parsePercent } from '../../typed/amounts.ts';
import { type TypedField } from '../../callbacks/settings-callbacks.ts';
import { parseTransferCost, type TransferCost } from '../../typed/transfer-cost.ts';
import { type PlainKey } from '../../words/translate.ts';
import { type Words } from '../../words/words.ts';

/** What takes a value back: no budget, a lock of any length, or costs that are not included. */
const NONE = '-';

/** Reads a typed value of a chat's settings; throws an InputError if it is none. */
export function readValue(
  field: TypedField,
  text: string,
  { minPrice, maxPrice, costs }: ChatSettings,
  words: Words,
): Partial<ChatSettings> {
  switch (field) {
    case 'net':
      return { minNet: readAmount(text, words) };
    case 'roi':
      return { minRoi: readPercent(text, DEFAULT_SETTINGS.minRoi, words) };
    case 'day':
      return { minRoiPerDay: readPercent(text, DEFAULT_SETTINGS.minRoiPerDay, words) };
    case 'sales':
      return { minSales: readWhole(text, { least: 0, most: 1000, problem: 'error-sales' }, words) };
    case 'lock':
      return { maxLockDays: readLock(text, words) };
    case 'from':
      return { minPrice: readBound(text, (price) => price <= maxPrice, 'error-at-most', maxPrice, words) };
    case 'to':
      return { maxPrice: readBound(text, (price) => price >= minPrice, 'error-at-least', minPrice, words) };
    case 'budget':
      return { budget: readBudget(text, words) };
    case 'deposit':
    case 'payout':
      return { costs: readCosts(field, text, costs, words) };
  }
}

function readAmount(text: string, { t, format }: Words): Mills {
  const amount = parseAmount(text);
  if (amount === undefined) throw new InputError(t('error-amount'), format.limit(DEFAULT_SETTINGS.minNet));
  return amount;
}

function readBound(
  text: string,
  fits: (price: Mills) => boolean,
  problem: 'error-at-most' | 'error-at-least',
  limit: Mills,
  words: Words,
): Mills {
  const price = readAmount(text, words);
  const bound = words.format.limit(limit);
  if (!fits(price)) throw new InputError(words.t(problem, { bound }), bound);
  return price;
}

function readPercent(text: string, example: BasisPoints, { t, format }: Words): BasisPoints {
  const rate = parsePercent(text);
  if (rate === undefined) throw new InputError(t('error-percent'), format.rate(example));
  return rate;
}

interface WholeNumber {
  readonly least: number;
  readonly most: number;
  readonly problem: Extract<PlainKey, 'error-sales' | 'error-lock'>;
}

function readWhole(text: string, { least, most, problem }: WholeNumber, { t }: Words): number {
  const number = /^\d{1,4}$/.test(text.trim()) ? Number(text) : NaN;
  if (!(number >= least && number <= most)) throw new InputError(t(problem), '10');
  return number;
}

const MAX_LOCK_DAYS = 60;

function readLock(text: string, words: Words): number | null {
  if (text.trim() === NONE) return null;
  return readWhole(text, { least: LEAST_LOCK_DAYS, most: MAX_LOCK_DAYS, problem: 'error-lock' }, words);
}

function readBudget(text: string, { t }: Words): ChatSettings['budget'] {
  if (text.trim() === NONE) return null;
  const amount = parseAmount(text);
  if (amount === undefined || amount === 0) throw new InputError(t('error-budget'), '50');
  return amount;
}

function readCosts(
  field: 'deposit' | 'payout',
  text: string,
  costs: ChatSettings['costs'],
  words: Words,
): ChatSettings['costs'] {
  if (text.trim() === NONE) return { ...costs, included: false };
  const { rate, flat } = readCost(text, words);
  const known = { ...costs, included: true };
  return field === 'deposit'
    ? { ...known, depositRate: rate, depositFlat: flat }
    : { ...known, withdrawalRate: rate, withdrawalFlat: flat };
}

function readCost(text: string, { t }: Words): TransferCost {
  const cost = parseTransferCost(text);
  if (cost === undefined) throw new InputError(t('error-cost'), '2% + $0.50');
  return cost;
}
