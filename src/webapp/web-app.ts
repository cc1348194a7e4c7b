import { createDealBoard } from './deal-board.ts';
import { createEventHub } from './event-hub.ts';
import { readPageFiles } from './page-files.ts';
import { buildPageListener, type PageListener } from './server.ts';
import { type WebAppDependencies } from './services.ts';
import { type Game } from '../domain/game.ts';

/** The page with its server. */
export interface WebApp {
  readonly listener: PageListener;
  /** Tells open pages that newer prices of a game are there. */
  readonly onPrices: (game: Game) => void;
  /** Tells somebody's open pages that what they set, or wait for, is not what it was. */
  readonly onChange: (userId: number, part: 'settings' | 'watches') => void;
}

/** Wires the page's server to the rest; undefined where no page is built in this folder. */
export function createWebApp(directory: string, dependencies: WebAppDependencies): WebApp | undefined {
  const files = readPageFiles(directory);
  if (files === undefined) return undefined;
  const { survey, desk, now, relay } = dependencies;
  const hub = createEventHub(relay);
  const { readRequest, latestReport } = desk;
  const board = createDealBoard({ survey, readRequest, latestReport, now });
  desk.onReport((userId) => {
    hub.tell(userId, { kind: 'scan' });
  });
  return {
    listener: buildPageListener(files, { ...dependencies, board, hub }),
    onPrices: (game) => {
      hub.tellAll({ kind: 'prices', game });
    },
    onChange: (userId, kind) => {
      hub.tell(userId, { kind });
    },
  };
}
