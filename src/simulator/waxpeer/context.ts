import { type Game, GAMES } from '../../domain/game.ts';
import { type EpochCache } from '../http/epoch-cache.ts';
import { type HttpReply, type HttpRequest, jsonReply } from '../http/exchange.ts';
import { type World } from '../world/world.ts';

/** What every Waxpeer endpoint answers from. */
export interface WaxpeerContext {
  readonly world: World;
  readonly now: () => number;
  readonly cache: EpochCache;
}

/** Answers one endpoint. */
export type Endpoint = (context: WaxpeerContext, request: HttpRequest) => HttpReply;

/** The game of a request: CS2 unless it says another; undefined for one that Waxpeer does not have. */
export function gameOf(query: URLSearchParams): Game | undefined {
  const wanted = query.get('game') ?? 'csgo';
  return GAMES.find((game) => game === wanted);
}

/** A refusal as Waxpeer makes it: with status 200. */
export function refusal(msg: string): HttpReply {
  return jsonReply({ success: false, msg });
}

/** Splits a name that carries a Doppler phase into the plain name and the phase. */
export function splitPhase(name: string): { readonly plain: string; readonly phase: string } {
  const [whole, kind, phase] = PHASE_IN_NAME.exec(name) ?? [];
  if (whole === undefined || kind === undefined || phase === undefined) return { plain: name, phase: '' };
  return { plain: name.replace(whole, `| ${kind} (`), phase };
}

const PHASE_IN_NAME = /\| ((?:Gamma )?Doppler) (Phase [1-4]|Ruby|Sapphire|Black Pearl|Emerald) \(/;
