import { type Course, type Courses } from '../../bot/charts/price-courses.ts';
import { basisPoints, type Mills } from '../../domain/money.ts';
import { type CourseDays } from '../../domain/price-course.ts';
import { MARKET_IDS, type MarketId, otherMarket, VENUES } from '../../domain/venue.ts';
import { type PageWords } from '../state/words.ts';
import { type ItemCourse, type Step } from './course.ts';

/** What a course is of. */
export interface CourseChoice {
  readonly buyOn: MarketId;
  readonly days: CourseDays;
}

/** A way through the markets in two letters: "D>W". */
export function nameWay(buyOn: MarketId): string {
  return `${VENUES[buyOn].letter}>${VENUES[otherMarket(buyOn)].letter}`;
}

/** A price as it is paid; a dash where none is known. */
export function writePrice(amount: Mills | undefined, { format }: PageWords): string {
  return amount === undefined ? '–' : format.dollars(format.paid(amount));
}

/** A result; a dash where none is known. */
export function writeNet(amount: Mills | undefined, { format }: PageWords): string {
  return amount === undefined ? '–' : format.net(amount);
}

/** What is to be read at a step, in one sentence. */
export function sayStep({ asks, net }: Step, moment: string, buyOn: MarketId, words: PageWords): string {
  const prices = MARKET_IDS.map(
    (market) => `${VENUES[market].name} ${writePrice(asks[market]?.last, words)}`,
  );
  const result = `${words.t('chart-net', { way: nameWay(buyOn) })} ${writeNet(net?.last, words)}`;
  return [moment, ...prices, result].join(', ');
}

/** The key figures of a course, as the chat says them below its picture. */
export function summarise(
  { markets, net }: Courses,
  course: ItemCourse,
  choice: CourseChoice,
  words: PageWords,
): readonly string[] {
  const { t } = words;
  const prices = MARKET_IDS.map((market) => sayMarket(market, markets[market], course, choice, words));
  if (course.mixesPhases) return [...prices, t('no-ways-mixed-phases')];
  return [...prices, sayNet(net, course, choice, words), t('chart-net-note')];
}

function sayMarket(
  market: MarketId,
  { first, last, known }: Course,
  { seenAt, seenFrom, now }: ItemCourse,
  { days }: CourseChoice,
  words: PageWords,
): string {
  const { t, format } = words;
  const { name } = VENUES[market];
  const at = seenAt[market];
  if (first === null || last === null || at === null)
    return t('chart-price-unknown', { market: name, days: t('chart-days', { days }) });
  const values = { market: name, price: writePrice(last.last, words), age: format.age(now - at) };
  if (known < 2) return t('chart-price-now', values);
  const change = basisPoints(Math.round(((last.last - first.last) * 10_000) / first.last));
  const span = format.age(at - (seenFrom[market] ?? at));
  return t('chart-price-change', { ...values, change: format.change(change), span });
}

function sayNet(
  { last, bounds, lastAt }: Course,
  { seenAt, now }: ItemCourse,
  { buyOn }: CourseChoice,
  { t, format }: PageWords,
): string {
  const way = nameWay(buyOn);
  if (last === null || bounds === null) return t('chart-net-unknown', { way });
  const seen = MARKET_IDS.map((market) => seenAt[market] ?? lastAt);
  return t('chart-net-line', {
    way,
    net: format.net(last.last),
    low: format.net(bounds.low),
    high: format.net(bounds.high),
    age: format.age(now - Math.min(lastAt, ...seen)),
  });
}
