import { type ItemCourse } from '../../../arbitrage/item-course.ts';
import { sellerRateAt } from '../../../domain/fees.ts';
import { basisPoints } from '../../../domain/money.ts';
import { COURSE_DAYS, mixesPhases } from '../../../domain/price-course.ts';
import { formatItemName, type ItemKey, parseItemKey } from '../../../domain/title.ts';
import { MARKET_IDS, type MarketId, otherMarket, VENUES } from '../../../domain/venue.ts';
import { type DrawAction } from '../../callbacks/chart-callbacks.ts';
import { type Course, readCourses } from '../../charts/index.ts';
import { code, type Html, markup, stack } from '../../chat/html.ts';
import { type Button, button } from '../../chat/screen.ts';
import { type Words } from '../../words/words.ts';
import { markChosen } from '../settings/choice.ts';
import { formatFees, formatWay } from '../venue-words.ts';
import { type ChartReader, type ChartView, viewingButtons } from './chart-view.ts';

type Action = Extract<DrawAction, { kind: 'chart-price' }>;

/** An item, and the chart of it that is wanted. */
export interface PriceChartRequest {
  readonly key: ItemKey;
  readonly action: Action;
}

/** What an item's prices were on both markets, with the net of one way through them. */
export function viewPriceChart(
  course: ItemCourse,
  { key, action }: PriceChartRequest,
  reader: ChartReader,
): ChartView {
  const { look, words } = reader;
  const { t, format } = words;
  const title = formatItemName(parseItemKey(key));
  const { from, stepMs, steps } = course;
  return {
    chart: {
      kind: 'price',
      ...{ look, title, from, stepMs, steps },
      subtitle: t('chart-price-subtitle', {
        days: t('chart-days', { days: action.days }),
        zone: look.timeZone,
      }),
      words: { net: t('chart-net', { way: wayOf(action.buyOn) }), notEnough: t('chart-not-enough') },
    },
    caption: stack(code(title), ...captionLines(course, { key, action }, reader)),
    buttons: [
      COURSE_DAYS.map((days) =>
        button(markChosen(format.days(days), days === action.days), { ...action, days, redraws: true }),
      ),
      [turnButton(action, words), ...viewingButtons(action, words)],
    ],
  };
}

function wayOf(buyOn: MarketId): string {
  return formatWay({ buyOn, sellOn: otherMarket(buyOn) });
}

function turnButton(action: Action, { t }: Words): Button {
  const buyOn = otherMarket(action.buyOn);
  return button(t('chart-net', { way: wayOf(buyOn) }), { ...action, buyOn, redraws: true });
}

function captionLines(
  course: ItemCourse,
  { key, action }: PriceChartRequest,
  reader: ChartReader,
): readonly Html[] {
  const { words, now } = reader;
  const { html } = words;
  const { markets, net } = readCourses(course);
  const prices = MARKET_IDS.map((market) => formatPrice(market, markets[market], course, action, reader));
  if (mixesPhases(key)) return [...prices, html('no-ways-mixed-phases')];
  return [
    ...prices,
    formatNet(net, course, action, reader),
    html('chart-net-note'),
    markup`${formatFees({ [otherMarket(action.buyOn)]: feeOf(course, key, action, now) }, now, words)}`,
  ];
}

function formatPrice(
  market: MarketId,
  { first, last, known }: Course,
  { seenAt, seenFrom }: ItemCourse,
  { days }: Action,
  { words: { t, html, format }, now }: ChartReader,
): Html {
  const { name } = VENUES[market];
  const at = seenAt[market];
  if (first === null || last === null || at === null)
    return html('chart-price-unknown', { market: name, days: t('chart-days', { days }) });
  const price = format.dollars(format.paid(last.last));
  const values = { market: name, price, age: format.age(now - at) };
  if (known < 2) return html('chart-price-now', values);
  const change = basisPoints(Math.round(((last.last - first.last) * 10_000) / first.last));
  return html('chart-price-change', {
    ...values,
    change: format.change(change),
    span: format.age(at - (seenFrom[market] ?? at)),
  });
}

function formatNet(
  { last, bounds, lastAt }: Course,
  { seenAt }: ItemCourse,
  { buyOn }: Action,
  { words: { html, format }, now }: ChartReader,
): Html {
  const way = wayOf(buyOn);
  if (last === null || bounds === null) return html('chart-net-unknown', { way });
  const seen = MARKET_IDS.map((market) => seenAt[market] ?? lastAt);
  return html('chart-net-line', {
    way,
    net: format.net(last.last),
    low: format.net(bounds.low),
    high: format.net(bounds.high),
    age: format.age(now - Math.min(lastAt, ...seen)),
  });
}

/** The rate for the item at its last price. */
function feeOf(
  { sellFees, steps }: ItemCourse,
  key: ItemKey,
  { buyOn }: Action,
  now: number,
): {
  readonly source: typeof sellFees.source;
  readonly rate: typeof sellFees.sellerRate;
  observedAt: number;
} {
  const sellOn = otherMarket(buyOn);
  const ask = steps.findLast(({ asks }) => asks[sellOn] !== null)?.asks[sellOn]?.last;
  const rate = ask === undefined ? sellFees.sellerRate : sellerRateAt(sellFees, key, ask, now);
  return { source: sellFees.source, rate, observedAt: sellFees.observedAt };
}
