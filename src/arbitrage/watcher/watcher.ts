import { DEFAULT_GATE_LIMITS, findTimeGate } from '../../domain/gates/index.ts';
import { type Game } from '../../domain/game.ts';
import { type JudgedPair, type OpportunityFilter } from '../../domain/judgement.ts';
import { basisPoints, ZERO } from '../../domain/money.ts';
import { type Opportunity } from '../../domain/opportunity.ts';
import { type MarketView } from '../../domain/pair.ts';
import { NO_TRANSFER_COSTS } from '../../domain/profit.ts';
import { type QuoteBook } from '../../domain/quote.ts';
import { RejectionTally } from '../../domain/rejections.ts';
import { MARKET_IDS } from '../../domain/venue.ts';
import { type Alert } from '../../domain/watch/index.ts';
import { createInTurn } from '../../toolkit/index.ts';
import { applyEvidence } from '../confirmation.ts';
import { gatherEvidence } from '../evidence.ts';
import { buildExperienceReader, type ExperienceSources, type ReadExperience } from '../experience.ts';
import { buildEvidenceRequest } from '../live-pair.ts';
import { type Markets } from '../sources.ts';
import { describeDeal } from './deal-content.ts';
import { DealLooks } from './deal-looks.ts';
import {
  type ChatTerms,
  type DealObservation,
  findWantedDeals,
  observeFiredDeals,
} from './deal-observation.ts';
import { endOfDeal, endOfPrice } from './endings.ts';
import { NewestBooks } from './newest-books.ts';
import { observePrices } from './price-observation.ts';
import { buildWatchDesk, type WatchDesk } from './watch-desk.ts';
import { buildWatchMemory, type WatchStores } from './watch-memory.ts';
import { buildWatchRecorder } from './watch-recorder.ts';
import { buildWatchSync, type WatchShare, WHOLE } from './watch-share.ts';

/** What a watcher works with. */
export interface WatcherParts extends WatchStores, ExperienceSources {
  readonly markets: Markets;
  readonly termsOf: (chatId: number) => Promise<ChatTerms>;
  /** True iff this person may still be alerted. */
  readonly isAllowed: (userId: number) => Promise<boolean>;
  /** Told of each deal that an alert was made of. */
  readonly onAlerted: (deal: Opportunity, game: Game) => void;
  /** Told when there is something to be sent, or an end to be told. */
  readonly onDue: () => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Whose watches are looked after here; everybody's unless it is given. */
  readonly share?: WatchShare;
}

/** Holds new prices against what chats wait for, and makes alerts of what they waited for. */
export interface Watcher {
  readonly desk: WatchDesk;
  /** The games that somebody watches. */
  readonly games: () => ReadonlySet<Game>;
  /** How many watches there are that may fire. */
  readonly count: () => number;
  /** Reads what is kept; before that nothing is watched. */
  readonly load: () => Promise<void>;
  /** Takes a new book in. */
  readonly observe: (book: QuoteBook) => Promise<void>;
  /** Holds the newest books against the watches of those chats that this process looks after only since then. */
  readonly catchUp: () => Promise<void>;
  /** Gives up what is being asked of the markets. */
  readonly close: () => void;
}

/** Prices older than this say nothing of now. */
const MAX_AGE_MS = DEFAULT_GATE_LIMITS.maxAgeMs;

/** Creates a watcher that knows of no watches yet. */
export function createWatcher(parts: WatcherParts): Watcher {
  const { now, share = WHOLE } = parts;
  const memory = buildWatchMemory();
  const sync = buildWatchSync(memory, parts, share);
  const inTurn = createInTurn();
  const controller = new AbortController();
  const pass: Pass = {
    ...parts,
    memory,
    recorder: buildWatchRecorder(memory, parts, now),
    newest: new NewestBooks(),
    looks: new DealLooks(),
    readExperience: buildExperienceReader(parts),
    signal: controller.signal,
  };
  return {
    desk: buildWatchDesk(memory, parts, share),
    games: () => memory.index.games(),
    count: () => memory.index.size,
    load: () => inTurn(sync.load),
    observe: (book) =>
      inTurn(async () => {
        if (now() - book.observedAt > MAX_AGE_MS) return;
        if (await sync.catchUp()) await watchAgain(pass);
        await watchPrices(book, pass);
        const books = pass.newest.put(book);
        if (books !== undefined) await watchDeals(books, pass);
      }),
    catchUp: () =>
      inTurn(async () => {
        if (await sync.catchUp()) await watchAgain(pass);
      }),
    close: () => {
      controller.abort(new Error('watching has stopped'));
    },
  };
}

interface Pass extends WatcherParts {
  readonly memory: ReturnType<typeof buildWatchMemory>;
  readonly recorder: ReturnType<typeof buildWatchRecorder>;
  readonly newest: NewestBooks;
  readonly looks: DealLooks;
  readonly readExperience: ReadExperience;
  readonly signal: AbortSignal;
}

/** Whoever looked after these chats before may have died before it held the newest books against them. */
async function watchAgain(pass: Pass): Promise<void> {
  for (const { dmarket, waxpeer } of pass.newest.all()) {
    const books = [dmarket, waxpeer].filter((book) => book !== undefined);
    for (const book of books) if (pass.now() - book.observedAt <= MAX_AGE_MS) await watchPrices(book, pass);
    if (dmarket !== undefined && waxpeer !== undefined) await watchDeals({ dmarket, waxpeer }, pass);
  }
}

async function watchPrices(
  book: QuoteBook,
  { memory, recorder, isAllowed, now, onDue }: Pass,
): Promise<void> {
  const { index, armings, lasting } = memory;
  for (const alert of lasting.ofGame(book.game, now())) {
    const end = alert.content.kind === 'price' ? endOfPrice(alert.content, book, now()) : undefined;
    if (end !== undefined) await recorder.end(alert, end).then(onDue);
  }
  const { firings, ...changes } = await observePrices(book, index, armings, now());
  const isCreatorAllowed = remember(isAllowed);
  const allowed = [];
  for (const firing of firings) {
    const watch = index.find(firing.watchId);
    if (watch !== undefined && (await isCreatorAllowed(watch.createdBy))) allowed.push(firing);
  }
  if ((await recorder.record({ ...changes, firings: allowed })) > 0) onDue();
}

async function watchDeals(books: MarketView['books'], pass: Pass): Promise<void> {
  const { memory, recorder, now, onAlerted, onDue } = pass;
  const { game } = books.dmarket;
  const deals = memory.lasting.ofGame(game, now()).filter(isDeal);
  if (deals.length === 0 && memory.index.deals(game).size === 0) return;
  const age = findTimeGate([books.dmarket.observedAt, books.waxpeer.observedAt], now(), DEFAULT_GATE_LIMITS);
  if (age !== undefined) return;
  const observation = await prepare(books, pass);
  for (const alert of deals) {
    const { costs } = await observation.termsOf(alert.chatId);
    const end = endOfDeal(alert.content, observation.view, costs);
    if (end !== undefined) await recorder.end(alert, end).then(onDue);
  }
  await recorder.record(await observeFiredDeals(observation));
  const isCreatorAllowed = remember(pass.isAllowed);
  for (const { watch, point, deal } of await findWantedDeals(observation)) {
    if (!(await isCreatorAllowed(watch.createdBy))) continue;
    const content = describeDeal(deal, watch.spec);
    const alert = content === undefined ? null : await recorder.fire({ ...point, content });
    if (alert === null) continue;
    onAlerted(deal, game);
    onDue();
  }
}

function isDeal(alert: Alert): alert is Alert & { readonly content: { readonly kind: 'deal' } } {
  return alert.content.kind === 'deal';
}

async function prepare(books: MarketView['books'], pass: Pass): Promise<DealObservation> {
  const { markets, memory, looks, termsOf, readExperience, signal, now } = pass;
  const { game } = books.dmarket;
  const reading = { signal, priority: 'background' } as const;
  const [dmarket, waxpeer] = await Promise.all(MARKET_IDS.map((id) => markets[id].fees(game, reading)));
  if (dmarket === undefined || waxpeer === undefined) throw new RangeError('a market has no fees');
  const limits = { minNet: ZERO, minRoi: basisPoints(0), budget: null };
  const view: MarketView = {
    books,
    fees: { dmarket, waxpeer },
    ...(await readExperience([books.dmarket, books.waxpeer])),
    costs: NO_TRANSFER_COSTS,
    limits,
    now: now(),
  };
  const lookAt = async (
    candidates: readonly JudgedPair[],
    filter: OpportunityFilter,
  ): Promise<readonly JudgedPair[]> => {
    const questions = candidates.map(({ pair }) => buildEvidenceRequest(pair));
    const evidence = await gatherEvidence(markets, game, questions, reading);
    return applyEvidence(candidates, evidence, {
      view: { ...view, now: now() },
      filter,
      rejected: new RejectionTally(),
    });
  };
  return { view, index: memory.index, armings: memory.armings, looks, termsOf: remember(termsOf), lookAt };
}

/** Asks each question once. */
function remember<Key, Value>(ask: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  const answers = new Map<Key, Promise<Value>>();
  return (key) => {
    const known = answers.get(key) ?? ask(key);
    answers.set(key, known);
    return known;
  };
}
