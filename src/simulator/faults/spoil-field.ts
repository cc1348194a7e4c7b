import { uniform } from '../random.ts';
import { type FaultEffect, type FieldChange } from './fault.ts';

type FieldFault = Extract<FaultEffect, { kind: 'field' }>;

const ROW_SALT = 92;
const ABSURD = 99_999_999_999;
/** A text that no market sends, to be replaced by a bare NaN once the body is written. */
const NAN_MARK = '__not_a_number__';

/** Spoils every field of a name in a JSON body, or in a share of the places where it stands. */
export function spoilField(body: string, fault: FieldFault): string {
  let seen = 0;
  const isStruck = (): boolean => uniform(seen++, ROW_SALT) < (fault.rows ?? 1);
  const spoil = (key: string, value: unknown): readonly (readonly [string, unknown])[] =>
    key === fault.field && isStruck() ? changeField(key, value, fault.change) : [[key, value]];
  const value = JSON.parse(body, (_key, node: unknown) =>
    typeof node === 'object' && node !== null && !Array.isArray(node)
      ? Object.fromEntries(Object.entries(node).flatMap(([key, inner]) => spoil(key, inner)))
      : node,
  ) as unknown;
  return JSON.stringify(value).replaceAll(`"${NAN_MARK}"`, 'NaN');
}

function changeField(
  key: string,
  value: unknown,
  change: FieldChange,
): readonly (readonly [string, unknown])[] {
  switch (change) {
    case 'rename':
      return [[`${key}_v2`, value]];
    case 'remove':
      return [];
    case 'null':
      return [[key, null]];
    case 'text':
      return [[key, typeof value === 'string' ? { text: value } : 'unavailable']];
    case 'nan':
      return [[key, NAN_MARK]];
    case 'negative':
      return [[key, numberLike(value, -5)]];
    case 'zero':
      return [[key, numberLike(value, 0)]];
    case 'absurd':
      return [[key, numberLike(value, ABSURD)]];
  }
}

/** Keeps the type that the field had: numbers stay numbers, digits in texts stay texts. */
function numberLike(value: unknown, replacement: number): unknown {
  return typeof value === 'string' ? String(replacement) : replacement;
}
