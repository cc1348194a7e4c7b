import { InputError } from '../../domain/errors.ts';
import { type ChatSettings } from '../../domain/settings.ts';
import { parseAmount } from '../amounts.ts';
import { type TradingField } from '../callback-action.ts';
import { parseTransferCost, type TransferCost } from '../transfer-cost.ts';
import { type Words } from '../words/words.ts';

/** What takes a value back: no budget, or costs that are not included. */
const NONE = '-';

/** Reads a typed value of a chat's trading; throws an InputError if it is none. */
export function readTradingValue(
  field: TradingField,
  text: string,
  { costs }: ChatSettings,
  words: Words,
): Partial<ChatSettings> {
  if (field === 'budget') return { budget: readBudget(text, words) };
  if (text.trim() === NONE) return { costs: { ...costs, included: false } };
  const { rate, flat } = readCost(text, words);
  const known = { ...costs, included: true };
  return field === 'deposit'
    ? { costs: { ...known, depositRate: rate, depositFlat: flat } }
    : { costs: { ...known, withdrawalRate: rate, withdrawalFlat: flat } };
}

function readBudget(text: string, { t }: Words): ChatSettings['budget'] {
  if (text.trim() === NONE) return null;
  const amount = parseAmount(text);
  if (amount === undefined || amount === 0) throw new InputError(t('error-budget'), '50');
  return amount;
}

function readCost(text: string, { t }: Words): TransferCost {
  const cost = parseTransferCost(text);
  if (cost === undefined) throw new InputError(t('error-cost'), '2% + $0.50');
  return cost;
}
