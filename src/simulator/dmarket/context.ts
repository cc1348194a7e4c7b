import { GAMES, type Game } from '../../domain/game.ts';
import { type Mills } from '../../domain/money.ts';
import { type EpochCache } from '../http/epoch-cache.ts';
import { type HttpReply, type HttpRequest, jsonReply } from '../http/exchange.ts';
import { type World } from '../world/world.ts';

/** What every DMarket endpoint answers from. */
export interface DmarketContext {
  readonly world: World;
  readonly now: () => number;
  readonly cache: EpochCache;
  /** False refuses aggregated prices without titles, as a server that never had that form would. */
  readonly isWholeGameAllowed: () => boolean;
}

/** Answers one endpoint. */
export type Endpoint = (context: DmarketContext, request: HttpRequest) => HttpReply;

const GAME_IDS: Readonly<Record<Game, string>> = { csgo: 'a8db', dota2: '9a92', rust: 'rust', tf2: 'tf2' };
const CENT = 10;

/** The game that DMarket knows by an id, or undefined. */
export function gameOf(id: string | null | undefined): Game | undefined {
  return GAMES.find((game) => GAME_IDS[game] === id);
}

/** The id by which DMarket knows a game. */
export function gameIdOf(game: Game): string {
  return GAME_IDS[game];
}

/** A price as DMarket writes most of them: whole cents as a text. */
export function centsText(price: Mills): string {
  return String(Math.round(price / CENT));
}

/** The refusal of a malformed request. */
export function badRequest(message: string): HttpReply {
  return jsonReply({ code: 'BadRequest', message }, 400);
}
