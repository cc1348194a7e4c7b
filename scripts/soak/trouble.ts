import { FIELD_CHANGES } from '../../src/simulator/faults/fault.ts';
import { type Fault, type ServerName, type Simulator } from '../../src/simulator/index.ts';
import { type Random } from './random.ts';

/** Something that goes wrong for a while. */
export interface Trouble {
  readonly server: ServerName;
  readonly fault: Fault;
}

/** Prices, bids and counts as either market writes them. */
const FIELDS = ['Amount', 'offerCount', 'title', 'min', 'max', 'count', 'name'] as const;

const MARKETS = ['dmarket', 'waxpeer'] as const;

type Draw = (random: Random) => Trouble;

const atMarket =
  (draw: (random: Random) => Fault): Draw =>
  (random) => ({ server: random.pick(MARKETS), fault: draw(random) });

/** Every kind of fault that the simulator knows, at the markets; an outage is one that strikes every request. */
const OF_MARKETS: readonly Draw[] = [
  atMarket(() => ({ kind: 'status', status: 503 })),
  atMarket(({ pick }) => ({ kind: 'status', status: pick([500, 502, 504]), share: 0.3 })),
  atMarket(({ between }) => ({
    kind: 'status',
    status: 429,
    retryAfter: Math.ceil(between(0, 8)),
    times: 2,
  })),
  atMarket(({ between }) => ({ kind: 'latency', ms: Math.round(between(200, 3000)), share: 0.5 })),
  atMarket(() => ({ kind: 'hang', share: 0.3 })),
  atMarket(({ between }) => ({ kind: 'reset', afterBytes: Math.round(between(0, 4000)), share: 0.4 })),
  atMarket(() => ({ kind: 'html', share: 0.5 })),
  atMarket(({ between }) => ({ kind: 'truncate', keep: between(0.1, 0.9), share: 0.4 })),
  atMarket(({ pick }) => ({ kind: 'field', field: pick(FIELDS), change: pick(FIELD_CHANGES), rows: 0.2 })),
  atMarket(() => ({ kind: 'stale-date', byMs: 40_000 })),
  atMarket(() => ({ kind: 'drip', bytes: 20_000, everyMs: 50, share: 0.5 })),
  ({ pick }) => ({
    server: 'dmarket',
    fault: { kind: 'cursor', mode: pick(['repeat', 'cycle', 'endless']) },
  }),
  () => ({ server: 'waxpeer', fault: { kind: 'refuse', msg: 'too many requests', share: 0.5 } }),
];

const atTelegram =
  (fault: Fault): Draw =>
  () => ({ server: 'telegram', fault });

const OF_TELEGRAM: readonly Draw[] = [
  atTelegram({ kind: 'status', status: 502, share: 0.5 }),
  atTelegram({ kind: 'status', status: 429, retryAfter: 2, share: 0.3 }),
  atTelegram({ kind: 'hang', share: 0.1 }),
  atTelegram({ kind: 'reset', share: 0.1 }),
  atTelegram({ kind: 'latency', ms: 1500, share: 0.5 }),
];

/** Draws what goes wrong next: two of three times at a market. */
export function drawTrouble(random: Random): Trouble {
  const list = random.between(0, 3) < 2 ? OF_MARKETS : OF_TELEGRAM;
  const draw = list[Math.floor(random.between(0, list.length))] ?? atTelegram({ kind: 'hang', share: 0.1 });
  return draw(random);
}

/** Switches a trouble on; the function that comes back switches it off, and others of that server with it. */
export function cause({ faults }: Simulator, { server, fault }: Trouble): () => void {
  faults.set(server, fault);
  return () => faults.clear(server);
}
