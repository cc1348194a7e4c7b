import { type Game, GAME_FACTS } from '../../domain/game.ts';
import { hashText, mix, uuidOf } from '../random.ts';
import { wearOf, floatPartOf } from '../world/wear.ts';
import { type DmarketOffer } from '../world/world.ts';
import { centsText, gameIdOf } from './context.ts';
import { categoryOf, type TitledOffer } from './tree-filters.ts';

const DAY_MS = 86_400_000;
const DAY_SECONDS = 86_400;
const CATEGORIES = {
  stattrak_tm: 'CATEGORY_STATTRAK',
  souvenir: 'CATEGORY_SOUVENIR',
  '★': 'CATEGORY_STAR',
  normal: 'CATEGORY_NORMAL',
} as const;

/** An item of GET /marketplace-api/v2/offers in the shape that it has at runtime: prices and wear as texts. */
export function buildOfferBody(game: Game, { title, offer }: TitledOffer, now: number): object {
  return {
    offerId: offer.offerId,
    priceCents: centsText(offer.price),
    createdAt: isoSeconds(offer.createdAt),
    locked: offer.locked,
    discountPercent: offer.discountPercent,
    attributes: {
      ...commonAttributes(game, title, offer),
      ...lockAttributes(offer, now),
      ...ownAttributes(game, title, offer),
    },
  };
}

function commonAttributes(game: Game, title: string, offer: DmarketOffer): object {
  const key = hashText(offer.offerId);
  const classId = String(1_000_000_000 + hashText(title));
  const assetId = String(50_000_000_000 + key);
  return {
    id: uuidOf(key, 1),
    gameId: gameIdOf(game),
    title,
    name: title.replace(/ \([^()]*\)$/, '').replace('StatTrak™ ', ''),
    categoryPath: categoryPathOf(title),
    classId,
    inGameAssetId: `188530139:${classId}:${assetId}:${GAME_FACTS[game].steamAppId}`,
    steamAssetId: assetId,
    imageUri: `https://images.example/${classId}.png`,
    provider: key % 3 === 0 ? 'ICS' : 'CPU',
    owner: uuidOf(key, 2),
    productId: `${gameIdOf(game)}:${classId}`,
    status: 'default',
  };
}

function lockAttributes({ tradeLockDays }: DmarketOffer, now: number): object {
  const isFree = tradeLockDays === 0;
  return {
    tradable: isFree,
    withdrawable: isFree,
    tradeLockDays,
    tradeLockDuration: `${tradeLockDays * DAY_SECONDS}s`,
    unlockDate: isFree ? null : isoSeconds(now + tradeLockDays * DAY_MS),
  };
}

function ownAttributes(game: Game, title: string, offer: DmarketOffer): object {
  if (game === 'dota2') return { dota2: { hero: '', rarity: 'common', gems: [] } };
  return game === 'csgo' ? { cs2: cs2Attributes(title, offer) } : {};
}

function cs2Attributes(title: string, offer: DmarketOffer): object {
  const { float, paintSeed, phase, stickers, charms, fadePercent } = offer;
  return {
    exterior: `EXTERIOR_${enumWord(wearOf(title) ?? 'not painted')}`,
    category: CATEGORIES[categoryOf(title)],
    float: float === undefined ? '' : String(float),
    floatPart: `FLOAT_PART_${float === undefined ? 'UNSPECIFIED' : enumWord(floatPartOf(float))}`,
    paintIndex: mix(hashText(title.replace(/ \([^()]*\)$/, '')), 3) % 1200,
    paintSeed: paintSeed ?? 0,
    phase: '',
    phaseTitle: `PHASE_TITLE_${phase === undefined ? 'UNSPECIFIED' : enumWord(phase)}`,
    stickers: stickers.map((name, slot) => ({ name, image: '', slot, wear: '0' })),
    fadePercent: fadePercent === undefined ? '' : String(fadePercent),
    collection: '',
    quality: '',
    itemType: categoryPathOf(title).split('/')[0],
    charms: charms.map((name) => ({ name, image: '' })),
  };
}

function enumWord(text: string): string {
  return text.toUpperCase().replace(/[ -]/g, '_');
}

function categoryPathOf(title: string): string {
  const subject = title.split(' | ')[0] ?? title;
  return `${title.startsWith('★') ? 'knife' : 'item'}/${subject.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
}

function isoSeconds(at: number): string {
  return new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
}
