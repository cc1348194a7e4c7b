import { PHASES } from '../../../src/domain/title.ts';
import { buildSearchIndex, type SearchIndex } from '../../../src/arbitrage/search/index.ts';
import { buildCatalog } from '../../../src/simulator/world/catalog.ts';
import { buildBook, buildQuote } from '../../support/trades.ts';

/** All names of Counter-Strike, every phase on its own. */
export const CATALOGUE: readonly string[] = buildCatalog('csgo').flatMap(({ name }) => splitPhases(name));

/** An index of the given names. */
export function indexNames(names: readonly string[]): SearchIndex {
  return buildSearchIndex([
    buildBook(
      'dmarket',
      names.map((name) => buildQuote(name)),
    ),
  ]);
}

function splitPhases(name: string): readonly string[] {
  return name.includes('Doppler (')
    ? PHASES.map((phase) => name.replace('Doppler (', `Doppler ${phase} (`))
    : [name];
}
