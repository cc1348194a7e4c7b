import { InputError } from '../../domain/errors.ts';
import { type Game, parseGame } from '../../domain/game.ts';
import { type BasisPoints, type Mills } from '../../domain/money.ts';
import { type DirectionChoice } from '../../domain/settings.ts';
import { MARKET_IDS, type MarketId } from '../../domain/venue.ts';
import { type PriceWatch, WATCH_GRADES, type WatchGrade } from '../../domain/watch/index.ts';
import { type Translate } from '../words/translate.ts';
import { type Words } from '../words/words.ts';
import { readWatchAmount, readWatchPrice, readWatchRange, readWatchReturn } from './watch-values.ts';

/** How /watch is typed. */
export const WATCH_EXAMPLE = '/watch ak redline ft <21';

const DEAL_EXAMPLE = '/watch deal >8% >$1';

/** A price to wait for, with the words by which the item is found. */
export interface PriceText extends Pick<PriceWatch, 'market' | 'relation' | 'price'> {
  readonly kind: 'price';
  readonly game?: Game;
  readonly query: string;
}

/** Deals to wait for; what is missing comes from the chat's settings, and without words they are of any item. */
export interface DealText {
  readonly kind: 'deal';
  readonly game?: Game;
  readonly query: string;
  readonly minNet?: Mills;
  readonly minRoi?: BasisPoints;
  readonly minGrade?: WatchGrade;
  readonly direction?: DirectionChoice;
  readonly minPrice?: Mills;
  readonly maxPrice?: Mills;
}

/** What stands after /watch. */
export type WatchText = PriceText | DealText;

interface Found {
  isDeal: boolean;
  market?: MarketId;
  game?: Game;
  below?: Mills;
  above?: Mills;
  minRoi?: BasisPoints;
  minGrade?: WatchGrade;
  direction?: DirectionChoice;
  minPrice?: Mills;
  maxPrice?: Mills;
  readonly query: string[];
}

/**
 * Reads what stands after /watch: an item with one bound of its price, "<21" or ">30 on waxpeer"; or deals, with
 * "deal", a return or a direction, as "deal >8% >$1 b+ d>w $5-300". Throws an InputError that says what cannot be read.
 */
export function parseWatchText(text: string, { t }: Pick<Words, 't'>): WatchText {
  const found: Found = { isDeal: false, query: [] };
  for (const [place, word] of splitWords(text).entries()) readWord(word, place, found, t);
  return found.isDeal ? toDealText(found, t) : toPriceText(found, t);
}

/** Puts signs to the numbers they stand apart from. */
function splitWords(text: string): readonly string[] {
  return text
    .toLowerCase()
    .replace(/(\d)\s+%/g, '$1%')
    .replace(/([<>])\s*\$?\s*(?=\d)/g, ' $1')
    .split(/\s+/)
    .filter(Boolean);
}

const DIRECTIONS: Readonly<Record<string, DirectionChoice>> = {
  'd>w': 'dmarket-to-waxpeer',
  'w>d': 'waxpeer-to-dmarket',
};

function readWord(word: string, place: number, found: Found, t: Translate): void {
  const game = found.query.length === 0 && place <= 1 ? parseGame(word) : undefined;
  const market = MARKET_IDS.find((id) => id === word);
  const direction = Object.hasOwn(DIRECTIONS, word) ? DIRECTIONS[word] : undefined;
  const grade = WATCH_GRADES.find((each) => word === `${each.toLowerCase()}+`);
  if (/^deals?$/.test(word)) found.isDeal = true;
  else if (direction !== undefined) Object.assign(found, { direction, isDeal: true });
  else if (game !== undefined) found.game = game;
  else if (market !== undefined) found.market = market;
  else if (grade !== undefined) Object.assign(found, { minGrade: grade, isDeal: true });
  else if (/^[<>]/.test(word)) readBound(word, found, t);
  else if (/^\$?\d[\d.,]*-\$?\d[\d.,]*$/.test(word)) readRange(word, found, t);
  else if (word !== 'on') found.query.push(word);
}

function readBound(word: string, found: Found, t: Translate): void {
  const [sign, figure] = [word.slice(0, 1), word.slice(1)];
  if (figure.endsWith('%')) {
    // There is no most that a return may be.
    const least = sign === '>' ? figure : '';
    const minRoi = readWatchReturn(least, { word, example: DEAL_EXAMPLE }, t);
    Object.assign(found, { minRoi, isDeal: true });
    return;
  }
  const amount = readWatchAmount(figure, { word, example: WATCH_EXAMPLE }, t);
  if (sign === '<') found.below = amount;
  else found.above = amount;
}

function readRange(word: string, found: Found, t: Translate): void {
  const [from = '', to = ''] = word.split('-');
  Object.assign(found, readWatchRange([from, to], { word, example: '/watch deal >8% $5-300' }, t));
}

function toPriceText(
  { game, market = 'dmarket', below, above, query, ...rest }: Found,
  t: Translate,
): PriceText {
  if (query.length === 0) throw new InputError(t('error-no-item'), WATCH_EXAMPLE);
  if (rest.minPrice !== undefined) throw new InputError(t('error-watch-range-deals'), '/watch deal $5-300');
  const price = readWatchPrice(below ?? above, WATCH_EXAMPLE, t);
  if (below !== undefined && above !== undefined) {
    throw new InputError(t('error-watch-one-bound'), WATCH_EXAMPLE);
  }
  const relation = below === undefined ? 'above' : 'below';
  return { kind: 'price', ...(game && { game }), query: query.join(' '), market, relation, price };
}

function toDealText(
  { game, below, above, query, minRoi, minGrade, direction, ...range }: Found,
  t: Translate,
): DealText {
  if (range.market !== undefined) {
    throw new InputError(t('error-watch-direction'), '/watch deal >8% d>w');
  }
  const maxPrice = range.maxPrice ?? below;
  return {
    kind: 'deal',
    query: query.join(' '),
    ...(game && { game }),
    ...(above !== undefined && { minNet: above }),
    ...(minRoi !== undefined && { minRoi }),
    ...(minGrade && { minGrade }),
    ...(direction && { direction }),
    ...(range.minPrice !== undefined && { minPrice: range.minPrice }),
    ...(maxPrice !== undefined && { maxPrice }),
  };
}
