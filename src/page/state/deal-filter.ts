import { type Grade, isAtLeast, GRADES } from '../../domain/confidence.ts';
import { type Mills, parseDollars } from '../../domain/money.ts';
import { type MarketId } from '../../domain/venue.ts';
import { type Answer } from '../../webapp/contract/api.ts';

/** One trade in the table. */
export type DealRow = Answer<'GET /deals'>['rows'][number];

/** What the table is ordered by. */
export const SORTS = [
  'rank',
  'net',
  'roi',
  'day',
  'days',
  'instant',
  'buy',
  'sell',
  'grade',
  'item',
] as const;

/** One such order. */
export type Sort = (typeof SORTS)[number];

/** What is shown, and in which order. */
export interface DealChoice {
  readonly text: string;
  readonly buyOn: MarketId | 'either';
  /** Grades that are shown; none is all. */
  readonly grades: readonly Grade[];
  readonly isCheckedOnly: boolean;
  readonly sort: Sort;
  readonly isAscending: boolean;
}

/** Everything, best first. */
export const EVERYTHING: DealChoice = {
  text: '',
  buyOn: 'either',
  grades: [],
  isCheckedOnly: false,
  sort: 'rank',
  isAscending: false,
};

/** Those of the rows that are wanted, in the wanted order. */
export function chooseDeals(rows: readonly DealRow[], choice: DealChoice): readonly DealRow[] {
  const fits = buildTest(choice);
  const { sort, isAscending } = choice;
  const chosen = rows.filter(fits);
  // They come ordered by rank.
  if (sort === 'rank') return isAscending ? chosen.toReversed() : chosen;
  const sign = isAscending ? 1 : -1;
  return chosen.sort((one, other) => compare(one, other, sort, sign));
}

type Test = (row: DealRow) => boolean;

function buildTest({ text, buyOn, grades, isCheckedOnly }: DealChoice): Test {
  const tests = splitWords(text).map(toTest);
  if (buyOn !== 'either') tests.push((row) => row.buyOn === buyOn);
  if (grades.length > 0) tests.push((row) => grades.includes(row.grade));
  if (isCheckedOnly) tests.push((row) => row.checkedAt !== null);
  return (row) => tests.every((test) => test(row));
}

function splitWords(text: string): readonly string[] {
  return text.toLowerCase().split(/\s+/).filter(Boolean);
}

const SHORT_FORMS: Readonly<Record<string, string>> = {
  fn: '(factory new)',
  mw: '(minimal wear)',
  ft: '(field-tested)',
  ww: '(well-worn)',
  bs: '(battle-scarred)',
  st: 'stattrak',
};

/** A bound of return, net or price as the chat's /watch has it, a grade, a direction, or a part of the name. */
function toTest(word: string): Test {
  const [, sign, figure = '', unit] = /^([<>])\$?(\d+(?:[.,]\d{1,2})?)(%?)$/.exec(word) ?? [];
  if (sign !== undefined) return toBound(sign, figure.replace(',', '.'), unit === '%');
  const grade = GRADES.find((each) => word === `${each.toLowerCase()}+`);
  if (grade !== undefined) return (row) => isAtLeast(row.grade, grade);
  if (word === 'd>w') return (row) => row.buyOn === 'dmarket';
  if (word === 'w>d') return (row) => row.buyOn === 'waxpeer';
  const part = Object.hasOwn(SHORT_FORMS, word) ? (SHORT_FORMS[word] ?? word) : word;
  return (row) => lowerName(row).includes(part);
}

/** ">8%" is of the return, ">1" of the net, and "<20" of the price to pay. */
function toBound(sign: string, figure: string, isShare: boolean): Test {
  if (isShare) {
    const bound = Math.round(Number(figure) * 100);
    return sign === '>' ? ({ roi }) => roi > bound : ({ roi }) => roi < bound;
  }
  const bound = parseDollars(figure) ?? (0 as Mills);
  return sign === '>' ? ({ net }) => net > bound : ({ buyPrice }) => buyPrice < bound;
}

const lowered = new WeakMap<DealRow, string>();

/** Made once for each row, since every letter that is typed asks for all of them. */
function lowerName(row: DealRow): string {
  const known = lowered.get(row) ?? row.name.toLowerCase();
  lowered.set(row, known);
  return known;
}

function compare(one: DealRow, other: DealRow, sort: Sort, sign: number): number {
  if (sort === 'item') return sign * one.name.localeCompare(other.name);
  const [left, right] = [figureOf(one, sort), figureOf(other, sort)];
  // What is not known comes last, whichever way.
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  return sign * (left - right) || other.rank - one.rank;
}

function figureOf(row: DealRow, sort: Exclude<Sort, 'item'>): number | null {
  switch (sort) {
    case 'rank':
      return row.rank;
    case 'net':
      return row.net;
    case 'roi':
      return row.roi;
    case 'day':
      return row.netPerDay;
    case 'days':
      return row.days;
    case 'instant':
      return row.instant;
    case 'buy':
      return row.buyPrice;
    case 'sell':
      return row.sellPrice;
    case 'grade':
      return row.score;
  }
}
