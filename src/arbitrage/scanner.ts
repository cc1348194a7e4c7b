import { type Comparison } from '../domain/comparison.ts';
import { type JudgedPair } from '../domain/judgement.ts';
import { type Logger } from '../domain/logger.ts';
import { addRejections, NO_REJECTIONS } from '../domain/rejections.ts';
import { buildComparer, type Comparer } from './comparer.ts';
import { confirmBest, type ConfirmationResult } from './confirmation.ts';
import { buildExperienceReader, type ExperienceSources, type ReadExperience } from './experience.ts';
import { createProgressReporter } from './progress.ts';
import { type LastScan } from './status.ts';
import {
  type ScanOptions,
  type Scanner,
  type ScanReport,
  type ScanRequest,
  type SourceReport,
} from './scan.ts';
import { askSources, buildView, type PriceSources, type Source, type Sources } from './sources.ts';

/** What a scanner works with. */
export interface ScannerOptions extends PriceSources, ExperienceSources {
  /** Milliseconds since 1970; the system's clock unless a test brings its own. */
  readonly now?: () => number;
}

/** A scanner that remembers its last scan. */
export interface RememberingScanner extends Scanner {
  readonly lastScan: () => LastScan | null;
}

/** Builds the scanner over all markets. */
export function buildScanner(parts: ScannerOptions): RememberingScanner {
  const { markets, books, logger, now = Date.now } = parts;
  const readExperience = buildExperienceReader(parts);
  const comparer = buildComparer();
  let lastScan: LastScan | null = null;
  const scan = async (request: ScanRequest, options: ScanOptions = {}): Promise<ScanReport> => {
    const report = await runScan({ markets, books, logger, readExperience, comparer, now, request, options });
    lastScan = { at: report.startedAt, tookMs: report.tookMs, deals: report.opportunities.length };
    logger.info(summarise(report), 'scan finished');
    return report;
  };
  return { scan, lastScan: () => lastScan };
}

interface Run extends PriceSources {
  readonly logger: Logger;
  readonly readExperience: ReadExperience;
  readonly comparer: Comparer;
  readonly now: () => number;
  readonly request: ScanRequest;
  readonly options: ScanOptions;
}

async function runScan(run: Run): Promise<ScanReport> {
  const { markets, books, logger, readExperience, comparer, now, request, options } = run;
  const startedAt = now();
  const { signal, onProgress = () => undefined } = options;
  signal?.throwIfAborted();
  const reading = {
    ...(signal && { signal }),
    ...(request.reload && { reload: true }),
    priority: 'scan',
  } as const;
  const progress = createProgressReporter(request.game, startedAt, onProgress);
  const sources = await askSources({ markets, books }, request.game, now, {
    ...reading,
    onNames: progress.names,
    onSource: progress.source,
  });
  for (const error of sources.errors) logger.warn({ error, game: request.game }, 'a market failed');
  const experience = await readExperience(sources.answered.map(({ book }) => book));
  const { costs } = request;
  const view = buildView(sources, { experience, costs, limits: request, now: now() });
  const comparison = view ? await comparer(view, request) : NOTHING_COMPARED;
  const { passing: candidates, compared } = comparison;
  if (view) progress.update({ compared, candidates: candidates.length });
  const confirmation = view
    ? await confirmBest({ markets, request, view, candidates, reading, progress })
    : NOTHING_CONFIRMED;
  return buildReport({ request, startedAt, tookMs: now() - startedAt, sources, comparison, confirmation });
}

const NOTHING_CONFIRMED: ConfirmationResult = { kept: [], rejected: NO_REJECTIONS, refused: [] };
const NOTHING_COMPARED: Comparison = {
  passing: [],
  closest: [],
  compared: 0,
  rejected: NO_REJECTIONS,
};

interface Findings {
  readonly request: ScanRequest;
  readonly startedAt: number;
  readonly tookMs: number;
  readonly sources: Sources;
  readonly comparison: Comparison;
  readonly confirmation: ConfirmationResult;
}

function buildReport({ sources, comparison, confirmation, ...rest }: Findings): ScanReport {
  return {
    ...rest,
    sources: Object.fromEntries(sources.answered.map((source) => [source.market, buildSourceReport(source)])),
    failures: sources.failures,
    compared: comparison.compared,
    candidates: comparison.passing.length,
    opportunities: opportunitiesOf(confirmation.kept),
    closest: opportunitiesOf(comparison.closest),
    refused: confirmation.refused,
    rejected: addRejections(comparison.rejected, confirmation.rejected),
    ...(confirmation.failure !== undefined && { confirmationFailure: confirmation.failure }),
  };
}

function opportunitiesOf(pairs: readonly JudgedPair[]): ScanReport['opportunities'] {
  return pairs.map(({ opportunity }) => opportunity);
}

function buildSourceReport({ book, fees }: Source): SourceReport {
  return {
    names: book.quotes.size,
    observedAt: book.observedAt,
    dropped: Object.values(book.dropped).reduce((sum, count) => sum + count, 0),
    ...(book.bidsMissing !== undefined && { bidsMissing: book.bidsMissing }),
    fee: { source: fees.source, rate: fees.sellerRate, observedAt: fees.observedAt },
  };
}

function summarise({ request, tookMs, compared, candidates, opportunities, failures }: ScanReport): object {
  return { game: request.game, tookMs, compared, candidates, deals: opportunities.length, failures };
}
