import { useEffect, useState } from 'preact/hooks';
import { type Game } from '../../../domain/game.ts';
import { type Answer } from '../../../webapp/contract/api.ts';
import { call } from '../../api.ts';

/** What a search found, or what is wrong. */
export interface Found {
  readonly found: Answer<'GET /items'> | undefined;
  readonly problem: string | undefined;
}

const NOTHING: Found = { found: undefined, problem: undefined };

/** So that not every letter asks. */
const TYPING_MS = 250;

/** Looks items up as their names are typed. */
export function useFoundItems(game: Game, text: string): Found {
  const [known, setKnown] = useState<Found>(NOTHING);
  useEffect(() => {
    const wanted = text.trim();
    if (wanted === '') {
      setKnown(NOTHING);
      return undefined;
    }
    const controller = new AbortController();
    const { signal } = controller;
    const ask = async (): Promise<void> => {
      try {
        const found = await call('GET /items', { query: { game, text: wanted }, signal });
        setKnown({ found, problem: undefined });
      } catch (error) {
        if (!signal.aborted) setKnown({ found: undefined, problem: (error as Error).message });
      }
    };
    const timer = setTimeout(() => void ask(), TYPING_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [game, text]);
  return known;
}
