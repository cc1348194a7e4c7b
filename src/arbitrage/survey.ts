import { type MarketFailure } from '../domain/failure.ts';
import { type Opportunity } from '../domain/opportunity.ts';
import { type MarketId } from '../domain/venue.ts';
import { buildComparer } from './comparer.ts';
import { buildExperienceReader, type ExperienceSources } from './experience.ts';
import { type ScanRequest } from './scan.ts';
import { askSources, buildView, type PriceSources } from './sources.ts';

/** Every trade that the price lists promise, none of them looked at live. */
export interface Survey {
  /** When it was made, in milliseconds since 1970. */
  readonly at: number;
  /** As of when each market's prices are, where it answered. */
  readonly observedAt: Readonly<Partial<Record<MarketId, number>>>;
  /** Best first. */
  readonly opportunities: readonly Opportunity[];
  readonly compared: number;
  readonly failures: readonly MarketFailure[];
}

/** Holds both markets' prices against each other, from memory while they are young. */
export type Surveyor = (request: ScanRequest, signal?: AbortSignal) => Promise<Survey>;

/** What surveys are made of. */
export interface SurveyorParts extends PriceSources, ExperienceSources {
  /** Milliseconds since 1970; the system's clock unless a test brings its own. */
  readonly now?: () => number;
}

/** Builds the maker of surveys over all markets. */
export function buildSurveyor(parts: SurveyorParts): Surveyor {
  const { markets, books, now = Date.now } = parts;
  const readExperience = buildExperienceReader(parts);
  const comparer = buildComparer();
  return async (request, signal) => {
    const sources = await askSources({ markets, books }, request.game, now, {
      ...(signal && { signal }),
      priority: 'user',
    });
    const { answered, failures } = sources;
    const experience = await readExperience(answered.map(({ book }) => book));
    const view = buildView(sources, { experience, costs: request.costs, limits: request, now: now() });
    const comparison = view && (await comparer(view, request));
    return {
      at: now(),
      observedAt: Object.fromEntries(answered.map(({ market, book }) => [market, book.observedAt])),
      opportunities: comparison?.passing.map(({ opportunity }) => opportunity) ?? [],
      compared: comparison?.compared ?? 0,
      failures,
    };
  };
}
