/** The games whose items both markets trade. */
export const GAMES = ['csgo', 'dota2', 'rust', 'tf2'] as const;

/** A game, by the id that Waxpeer and players use ("csgo" is Counter-Strike 2). */
export type Game = (typeof GAMES)[number];

interface GameFacts {
  readonly name: string;
  readonly steamAppId: number;
}

/** What is true of a game on every market. */
export const GAME_FACTS: Readonly<Record<Game, GameFacts>> = {
  csgo: { name: 'CS2', steamAppId: 730 },
  dota2: { name: 'Dota 2', steamAppId: 570 },
  rust: { name: 'Rust', steamAppId: 252490 },
  tf2: { name: 'TF2', steamAppId: 440 },
};

const ALIASES: Readonly<Record<string, Game>> = {
  cs2: 'csgo',
  cs: 'csgo',
  csgo: 'csgo',
  dota: 'dota2',
  dota2: 'dota2',
  rust: 'rust',
  tf: 'tf2',
  tf2: 'tf2',
};

/** Reads a game as a person types it, or undefined. */
export function parseGame(text: string): Game | undefined {
  return Object.hasOwn(ALIASES, text.toLowerCase()) ? ALIASES[text.toLowerCase()] : undefined;
}
