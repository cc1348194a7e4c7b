import { InputError } from '../../domain/errors.ts';
import { type Game, GAMES, parseGame } from '../../domain/game.ts';
import { type BasisPoints, type Mills } from '../../domain/money.ts';
import { parseAmount, parsePercent } from './amounts.ts';
import { cutText } from '../chat/cut-text.ts';
import { type Translate } from '../words/translate.ts';
import { type Words } from '../words/words.ts';

/** How /scan is typed. */
export const SCAN_EXAMPLE = '/scan csgo 5% $1 20';

/** The most deals that one scan shows. */
const MAX_LIMIT = 50;

/** What somebody typed after /scan; what is missing comes from the chat's settings. */
export interface ScanArguments {
  readonly game?: Game;
  readonly minRoi?: BasisPoints;
  readonly minNet?: Mills;
  readonly limit?: number;
}

/** The order in which plain numbers are taken. */
const ORDER = ['minRoi', 'minNet', 'limit'] as const;

type NumberSlot = (typeof ORDER)[number];

/**
 * Reads what stands after /scan. A percentage, an amount with a dollar sign and a game may stand anywhere; a plain
 * number is what comes next in the order return, net, limit. Throws an InputError that says what cannot be read.
 */
export function parseScanArguments(text: string, { t }: Pick<Words, 't'>): ScanArguments {
  const found: { game?: Game; minRoi?: BasisPoints; minNet?: Mills; limit?: number } = {};
  let last = -1;
  for (const word of splitWords(text)) {
    const game = parseGame(word);
    if (game !== undefined) {
      if (found.game !== undefined) throw new InputError(t('error-one-game'), SCAN_EXAMPLE);
      found.game = game;
      continue;
    }
    const slot = slotOf(word, last, t);
    if (found[slot] !== undefined) throw new InputError(t(`error-twice-${slot}`), SCAN_EXAMPLE);
    Object.assign(found, readNumber(slot, word, t));
    last = ORDER.indexOf(slot);
  }
  return found;
}

/** What somebody typed, short enough to be repeated. */
function quote(word: string): string {
  return `“${word.length > 30 ? `${cutText(word, 29)}…` : word}”`;
}

/** Puts signs to the numbers they stand apart from, so that "5 %" is one word. */
function splitWords(text: string): readonly string[] {
  return (
    text
      .replace(/(\d)\s+%/g, '$1%')
      .replace(/\$\s+(\d)/g, '$$$1')
      // Between two numbers the sign could belong to either.
      .replace(/(\d)\s+\$(?=\s*$|\s+\D)/g, '$1$$')
      .split(/\s+/)
      .filter(Boolean)
  );
}

function slotOf(word: string, last: number, t: Translate): NumberSlot {
  if (word.endsWith('%')) return 'minRoi';
  if (/^\$|\$$/.test(word)) return 'minNet';
  if (!/^\d/.test(word)) {
    const problem = t('error-unknown-word', { word: quote(word), games: GAMES.join(', ') });
    throw new InputError(problem, SCAN_EXAMPLE);
  }
  const next = ORDER[last + 1];
  if (next === undefined) {
    throw new InputError(t('error-many-numbers', { word: quote(word) }), SCAN_EXAMPLE);
  }
  return next;
}

function readNumber(slot: NumberSlot, text: string, t: Translate): ScanArguments {
  const word = quote(text);
  switch (slot) {
    case 'minRoi':
      return { minRoi: require(parsePercent(text), t('error-not-percent', { word })) };
    case 'minNet':
      return { minNet: require(parseAmount(text), t('error-not-amount', { word })) };
    case 'limit':
      return { limit: require(parseLimit(text), t('error-not-count', { word, most: MAX_LIMIT })) };
  }
}

function parseLimit(word: string): number | undefined {
  const limit = /^\d{1,3}$/.test(word) ? Number(word) : 0;
  return limit >= 1 && limit <= MAX_LIMIT ? limit : undefined;
}

function require<T>(value: T | undefined, problem: string): T {
  if (value === undefined) throw new InputError(problem, SCAN_EXAMPLE);
  return value;
}
