import { type JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { buildChartFormat } from '../../../bot/charts/chart-format.ts';
import { GRADES } from '../../../domain/confidence.ts';
import { roiPerDay } from '../../../domain/cycle.ts';
import { otherMarket } from '../../../domain/venue.ts';
import { basisPoints } from '../../../domain/money.ts';
import { type Answer } from '../../../webapp/contract/api.ts';
import { readTimeZone } from '../../charts/axes.ts';
import { type DealPoint, drawDeals, scaleDeals } from '../../charts/deal-drawing.ts';
import { Plot } from '../../charts/plot.tsx';
import { PointPicker } from '../../charts/point-picker.tsx';
import { Shape } from '../../charts/shape.tsx';
import { Way } from '../../parts/way.tsx';
import { go, toAddress } from '../../state/navigation.ts';
import { type PageWords, words } from '../../state/words.ts';
import { touch } from '../../telegram.ts';

const HEIGHT = 300;

/** Deals by return and by how long they take; what is chosen is named above, and a tap opens it. */
export function DealChart({ answer }: { readonly answer: Answer<'GET /chart/deals'> }): JSX.Element {
  const spoken = words();
  const { t, language: locale } = spoken;
  const [chosenName, choose] = useState<string>();
  const points = useMemo(() => answer.points.toSorted((one, other) => one.days - other.days), [answer]);
  const chosen = points.find((point) => nameOf(point) === chosenName);
  const scales = useMemo(() => scaleDeals(points), [points]);
  const drawing = useMemo(() => {
    const format = buildChartFormat({ locale, timeZone: readTimeZone() });
    return drawDeals(points, scales, chosen, { format, perDay: t('chart-scan-per-day') });
  }, [points, scales, chosen, locale]);
  if (points.length === 0) return <p class="hint">{t('app-chart-no-deals')}</p>;
  const open = ({ key, buyOn }: DealPoint): void => {
    touch('choice');
    go({ screen: 'charts', deal: { game: answer.game, key, buyOn } });
  };
  return (
    <>
      <Readout game={answer.game} chosen={chosen} onOpen={open} />
      <Legend points={points} />
      <p class="axis-name">{t('head-roi')}</p>
      <PointPicker
        label={t('app-chart-deals')}
        text={chosen === undefined ? t('app-chart-choose') : sayPoint(chosen, spoken)}
        onChoose={(point) => choose(nameOf(point))}
        onOpen={(point) => {
          choose(nameOf(point));
          open(point);
        }}
        {...{ points, scales, chosen }}
      >
        <Plot drawing={drawing} height={HEIGHT} cursor={null} />
      </PointPicker>
      <p class="axis-name is-below">{t('chart-scan-days')}</p>
      <ul class="hint chart-summary">
        {summarise(points, answer, spoken).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

function nameOf({ key, buyOn }: DealPoint): string {
  return `${buyOn} ${key}`;
}

interface ReadoutProps {
  readonly game: Answer<'GET /chart/deals'>['game'];
  readonly chosen: DealPoint | undefined;
  readonly onOpen: (point: DealPoint) => void;
}

/** Which deal is chosen, as a link to its card. */
function Readout({ game, chosen, onOpen }: ReadoutProps): JSX.Element {
  const { t, format } = words();
  if (chosen === undefined) return <p class="readout hint">{t('app-chart-choose')}</p>;
  const { key, buyOn, name, roi, days, net, grade } = chosen;
  const place = { screen: 'charts', deal: { game, key, buyOn } } as const;
  return (
    <a
      class="readout readout-deal"
      href={toAddress(place)}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        onOpen(chosen);
      }}
    >
      <b>{name}</b>
      <span>
        <Way buyOn={buyOn} sellOn={otherMarket(buyOn)} /> <span class="gain">{format.net(net)}</span>{' '}
        {format.share(roi)} · {t('card-days', { days: format.tenths(days) })} · {t('app-head-grade')} {grade}
      </span>
    </a>
  );
}

function sayPoint({ name, roi, days, net, grade }: DealPoint, { t, format }: PageWords): string {
  const time = t('card-days', { days: format.tenths(days) });
  return [name, format.net(net), format.share(roi), time, `${t('app-head-grade')} ${grade}`].join(', ');
}

function Legend({ points }: { readonly points: readonly DealPoint[] }): JSX.Element {
  const { t, format } = words();
  return (
    <ul class="legend">
      {GRADES.map((grade) => (
        <li key={grade}>
          <Shape grade={grade} />
          <b>{grade}</b> {format.count(points.filter((point) => point.grade === grade).length)}
        </li>
      ))}
      <li>
        <Shape grade="A" isSeenLive={false} />
        {t('app-chart-listed')}
      </li>
    </ul>
  );
}

/** The key figures, as the chat says them below its picture. */
function summarise(
  points: readonly DealPoint[],
  { untimed, isCut }: Answer<'GET /chart/deals'>,
  { t, format }: PageWords,
): readonly string[] {
  const returns = points.map(({ roi }) => roi);
  const days = points.map((point) => Math.round(point.days));
  const best = points.reduce((most, each) => (dailyOf(each) > dailyOf(most) ? each : most));
  return [
    t('chart-scan-range', {
      low: format.share(basisPoints(Math.min(...returns))),
      high: format.share(basisPoints(Math.max(...returns))),
      least: format.days(Math.min(...days)),
      most: format.days(Math.max(...days)),
    }),
    t('chart-scan-best', { number: best.number, name: best.name, daily: format.rate(dailyOf(best)) }),
    ...(untimed > 0 ? [t('chart-scan-left-out', { deals: t('deals', { deals: untimed }) })] : []),
    ...(isCut ? [t('app-cut', { count: format.count(points.length) })] : []),
    t('chart-scan-note'),
  ];
}

function dailyOf({ roi, days }: DealPoint): ReturnType<typeof roiPerDay> {
  return roiPerDay(roi, days);
}
