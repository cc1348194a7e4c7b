import { InputError } from '../../domain/errors.ts';
import { type Game } from '../../domain/game.ts';
import { type ChatSettings } from '../../domain/settings.ts';
import { type ItemKey } from '../../domain/title.ts';
import { type DealWatch, type PriceWatch, WATCH_GRADES, type WatchSpec } from '../../domain/watch/index.ts';
import { type DealText, type WatchText } from './watch-text.ts';
import { readWatchAmount, readWatchPrice, readWatchRange, readWatchReturn } from './watch-values.ts';
import { type Words } from '../words/words.ts';

/** What was typed after /watch, with what was not typed from the chat's settings. */
export function toWatchSpec(text: WatchText, game: Game, key: ItemKey, settings: ChatSettings): WatchSpec {
  if (text.kind === 'deal') return toDealSpec(text, game, key, settings);
  const { market, relation, price } = text;
  return { kind: 'price', game, key, market, relation, price };
}

/** The same of deals, with one item or with any. */
export function toDealSpec(
  text: Partial<DealText>,
  game: Game,
  key: ItemKey | null,
  settings: ChatSettings,
): DealWatch {
  const { minGrade, ...chosen } = settings;
  const { minNet, minRoi, direction, minPrice, maxPrice } = { ...chosen, ...text };
  const least = WATCH_GRADES.find((grade) => grade === minGrade) ?? 'C';
  const range = { minPrice, maxPrice: minPrice > maxPrice ? minPrice : maxPrice };
  return { kind: 'deal', game, key, minNet, minRoi, minGrade: text.minGrade ?? least, direction, ...range };
}

/** A price to wait for, field by field, with the amount as it was typed. */
export interface PriceForm extends Pick<PriceWatch, 'kind' | 'market' | 'relation'> {
  readonly price: string;
}

/** Deals to wait for, field by field, with amounts and the return as they were typed. */
export interface DealForm extends Pick<DealWatch, 'kind' | 'minGrade' | 'direction'> {
  readonly minNet: string;
  readonly minRoi: string;
  readonly minPrice: string;
  readonly maxPrice: string;
}

/** A watch as a form asks for it. */
export type WatchForm = PriceForm | DealForm;

/** Reads a form by the rules of /watch; throws an InputError that says what cannot be read. */
export function readWatchForm(
  form: WatchForm,
  { game, key }: Pick<WatchSpec, 'game' | 'key'>,
  { t }: Pick<Words, 't'>,
): WatchSpec {
  if (form.kind === 'deal') return { kind: 'deal', game, key, ...readDealForm(form, t) };
  if (key === null) throw new InputError(t('error-no-item'), 'ak redline ft');
  const { market, relation } = form;
  const typed =
    form.price.trim() === '' ? undefined : readWatchAmount(form.price, typedAs(form.price, '21'), t);
  return { kind: 'price', game, key, market, relation, price: readWatchPrice(typed, '21', t) };
}

function readDealForm(form: DealForm, t: Words['t']): Omit<DealWatch, 'kind' | 'game' | 'key'> {
  const { minGrade, direction, minPrice, maxPrice } = form;
  return {
    minNet: readWatchAmount(form.minNet, typedAs(form.minNet, '1'), t),
    minRoi: readWatchReturn(form.minRoi, typedAs(form.minRoi, '8%'), t),
    minGrade,
    direction,
    ...readWatchRange([minPrice, maxPrice], typedAs(`${minPrice}-${maxPrice}`, '5-300'), t),
  };
}

function typedAs(word: string, example: string): { readonly word: string; readonly example: string } {
  return { word: word.trim(), example };
}
