import { type Game } from '../../../domain/game.ts';
import { type DirectionChoice } from '../../../domain/settings.ts';
import { type ItemKey } from '../../../domain/title.ts';
import { type MarketId } from '../../../domain/venue.ts';
import { type PriceWatch, type WatchGrade, type WatchSpec } from '../../../domain/watch/index.ts';
import { type Formats } from '../../../bot/words/formats.ts';
import { type Answer, type Body } from '../../../webapp/contract/api.ts';

/** A watch while it is filled in: what is typed stays as it was typed. */
export interface Draft {
  readonly kind: WatchSpec['kind'];
  readonly game: Game;
  /** Null is any item, which only deals can be of. */
  readonly key: ItemKey | null;
  readonly market: MarketId;
  readonly relation: 'below' | 'above';
  readonly price: string;
  readonly minNet: string;
  readonly minRoi: string;
  readonly minGrade: WatchGrade;
  readonly direction: DirectionChoice;
  readonly minPrice: string;
  readonly maxPrice: string;
}

type Usual = Answer<'GET /watches'>['usual'];

/** What is filled in before somebody does: as a watch is now, or as new ones usually are. */
export function beginDraft(spec: WatchSpec | undefined, usual: Usual, format: Formats): Draft {
  const deal = spec?.kind === 'deal' ? spec : usual;
  const { kind, game, key } = spec ?? { ...usual, kind: 'price' };
  return {
    ...{ kind, game, key },
    ...writePrice(spec?.kind === 'price' ? spec : undefined, format),
    minNet: format.limit(deal.minNet),
    minRoi: format.rate(deal.minRoi),
    minGrade: deal.minGrade,
    direction: deal.direction,
    minPrice: format.limit(deal.minPrice),
    maxPrice: format.limit(deal.maxPrice),
  };
}

function writePrice(
  spec: PriceWatch | undefined,
  format: Formats,
): Pick<Draft, 'market' | 'relation' | 'price'> {
  if (spec === undefined) return { market: 'dmarket', relation: 'below', price: '' };
  const { market, relation, price } = spec;
  return { market, relation, price: format.limit(price) };
}

/** What the bot is asked for. */
export function toRequest(draft: Draft): Body<'POST /watches'> {
  const { kind, game, key, market, relation, price, minGrade, direction, ...rest } = draft;
  const { minNet, minRoi, minPrice, maxPrice } = rest;
  return {
    game,
    key,
    wanted:
      kind === 'price'
        ? { kind, market, relation, price }
        : { kind, minGrade, direction, minNet, minRoi, minPrice, maxPrice },
  };
}
