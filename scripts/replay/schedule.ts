import { type Mills, roundDownTo } from '../../src/domain/money.ts';
import { type Direction, DIRECTIONS, VENUES } from '../../src/domain/venue.ts';
import { mix, uniform } from '../../src/simulator/random.ts';
import { askAt, buildItem, type ReplayItem, usualAskAt } from './item.ts';
import { type Plant, type PlantedDeal, type PlantedTrap } from './plant.ts';
import { type TrapRecipe, TRAPS } from './traps.ts';

/** How much is replayed, and when. Moments are milliseconds since 1970. */
export interface ReplayPlan {
  readonly seed: number;
  /** Items to which nothing is done. */
  readonly plainItems: number;
  readonly deals: number;
  readonly trapsOfEachKind: number;
  readonly startsAt: number;
  /** The moments of all scans. */
  readonly scans: readonly number[];
  /** How often prices are recorded before the day of the first scan. */
  readonly quietEveryMs: number;
  /** Until then prices are recorded every half an hour, and afterwards every hour until the end. */
  readonly busyUntil: number;
  readonly endsAt: number;
}

/** All items, and what is done to some of them. */
export interface Schedule {
  readonly items: readonly ReplayItem[];
  readonly plants: readonly Plant[];
}

const MINUTE_MS = 60_000;
const SALT = { order: 60, began: 61, lasts: 62, return: 63 } as const;

/** What is to be planted: without a recipe it is a deal. */
interface Task extends Direction {
  readonly seed: number;
  readonly name: string;
  readonly at: number;
  readonly recipe?: TrapRecipe;
}

type Order = Omit<Task, 'at' | 'seed' | 'name'>;

/** Spreads deals and traps over the scans, each on an item of its own; whole books that are amiss get a scan each. */
export function buildSchedule(plan: ReplayPlan): Schedule {
  const traps = TRAPS.flatMap((recipe) => bothWays(plan.trapsOfEachKind).map((way) => ({ ...way, recipe })));
  const lonely = traps.filter(({ recipe }) => recipe.lagMs !== undefined);
  const shared = shuffle(plan.seed, [
    ...traps.filter(({ recipe }) => recipe.lagMs === undefined),
    ...bothWays(plan.deals),
  ]);
  const apart = Math.floor(plan.scans.length / (lonely.length + 1));
  const isApart = (slot: number): boolean => slot % apart === apart - 1 && slot < apart * lonely.length;
  const orders = [
    ...spread(
      lonely,
      plan.scans.filter((_, slot) => isApart(slot)),
    ),
    ...spread(
      shared,
      plan.scans.filter((_, slot) => !isApart(slot)),
    ),
  ];
  const plants = orders.map((order, index) => {
    const task = { ...order, seed: mix(plan.seed, index), name: String(index) };
    return task.recipe === undefined ? buildDeal(task) : buildTrap(task, task.recipe);
  });
  const plain = Array.from({ length: plan.plainItems }, (_, index) =>
    buildItem(`Plain ${index} (Field-Tested)`, mix(plan.seed, plants.length + index)),
  );
  return { items: [...plants.map(({ item }) => item), ...plain], plants };
}

function bothWays(count: number): readonly Direction[] {
  return Array.from({ length: count }, (_, index) => DIRECTIONS[index % DIRECTIONS.length]).filter(
    (direction) => direction !== undefined,
  );
}

function spread(
  orders: readonly Order[],
  scans: readonly number[],
): readonly (Order & { readonly at: number })[] {
  return orders.map((order, index) => ({
    ...order,
    at: scans[Math.floor((index * scans.length) / orders.length)] ?? NaN,
  }));
}

function shuffle<T>(seed: number, values: readonly T[]): readonly T[] {
  const drawn = values.map((value, index) => ({ value, draw: uniform(mix(seed, SALT.order), index) }));
  return drawn.sort((a, b) => a.draw - b.draw).map(({ value }) => value);
}

/** How far a price may stand from its usual one for the item to count as steady, as a logarithm. */
const STEADY = 0.08;

/** An item that costs about what it usually does where it is to be sold: of others a gate may well have its doubts. */
function buildSteadyItem(title: string, { seed, sellOn, at }: Task): ReplayItem {
  for (let attempt = 0; ; attempt += 1) {
    const item = buildItem(title, mix(seed, attempt));
    const away = Math.log(askAt(item, sellOn, at) / usualAskAt(item, sellOn, at));
    if (Math.abs(away) <= STEADY) return item;
  }
}

function buildTrap(task: Task, recipe: TrapRecipe): PlantedTrap {
  const { buyOn, sellOn, name, at } = task;
  const { before, after, effect, isDoppler = false, ...rest } = recipe;
  const title = isDoppler ? `★ Knife ${name} | Doppler (Factory New)` : `Trap ${name} (Field-Tested)`;
  return {
    kind: 'trap',
    ...rest,
    buyOn,
    sellOn,
    item: buildSteadyItem(title, task),
    at,
    from: at - before,
    until: at + after,
    effect: (side, now) => effect(side, now - at),
  };
}

function buildDeal(task: Task): PlantedDeal {
  const { buyOn, sellOn, seed, name, at } = task;
  const item = buildSteadyItem(`Deal ${name} (Field-Tested)`, task);
  const from = at - Math.ceil(20 * uniform(seed, SALT.began)) * MINUTE_MS;
  // Half of them are gone after an hour, some within the first minute.
  const until = at + MINUTE_MS / 3 - 87 * MINUTE_MS * Math.log(1 - uniform(seed, SALT.lasts));
  const ask = discountFor(item, task, at);
  return {
    kind: 'deal',
    buyOn,
    sellOn,
    item,
    at,
    from,
    until,
    effect: (side, now) => (side === 'buy' && now >= from && now < until ? { ask } : {}),
  };
}

/** What is left of a sale by the worst fee of each market. */
const LEAST_RETURN = 0.08;
const MOST_RETURN = 0.2;

/** A buying price that leaves from 8 to 20 % of what the item usually goes for, or goes for now if that is less. */
function discountFor(item: ReplayItem, { buyOn, sellOn }: Direction, at: number): Mills {
  const { priceStep, assumedSellerFee } = VENUES[sellOn];
  const price = Math.min(askAt(item, sellOn, at), usualAskAt(item, sellOn, at)) * 0.98;
  const wanted = LEAST_RETURN + (MOST_RETURN - LEAST_RETURN) * uniform(item.seed, SALT.return);
  const ask = (price * (1 - assumedSellerFee / 10_000)) / (1 + wanted);
  return roundDownTo(priceStep, Math.min(ask, askAt(item, buyOn, at) * 0.97));
}
