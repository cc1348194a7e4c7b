import { type ComponentChildren, type JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { buildChartFormat } from '../../bot/charts/chart-format.ts';
import { isCourse } from '../../bot/charts/price-courses.ts';
import { MARKET_IDS, VENUES } from '../../domain/venue.ts';
import { words } from '../state/words.ts';
import { readTimeZone } from './axes.ts';
import { findLastKnown, type ItemCourse, readItemCourses, sampleCourse } from './course.ts';
import { Plot } from './plot.tsx';
import { drawNet, drawPrices } from './price-drawings.ts';
import { type CourseChoice, nameWay, sayStep, summarise, writeNet, writePrice } from './price-words.ts';
import { Slider } from './slider.tsx';
import './charts.css';

const PRICES_HEIGHT = 180;
const NET_HEIGHT = 120;

/** An item's prices over time, and of which trade the net is. */
export interface PriceChartProps extends CourseChoice {
  readonly course: ItemCourse;
}

/** Both markets' asks above the net of a trade, with what is to be read at the crosshair above both. */
export function PriceChart({ course, ...choice }: PriceChartProps): JSX.Element {
  const spoken = words();
  const { t, language: locale } = spoken;
  const timeZone = readTimeZone();
  const [chosen, setChosen] = useState<number | null>(null);
  const parts = useMemo(() => {
    const format = buildChartFormat({ locale, timeZone });
    return { course, courses: readItemCourses(course), format, locale };
  }, [course, locale, timeZone]);
  const [prices, net] = useMemo(() => [drawPrices(parts), drawNet(parts)] as const, [parts]);
  const { from, stepMs, steps } = course;
  const { markets } = parts.courses;
  const index = Math.min(chosen ?? findLastKnown(course), steps.length - 1);
  const step = steps[index];
  if (step === undefined) return <p class="hint">{t('chart-not-enough')}</p>;
  const moment = parts.format.moment(from + index * stepMs);
  const cursor = chosen === null ? null : from + index * stepMs;
  return (
    <>
      <Readout {...{ step, moment, ...choice }} />
      <Slider
        label={t('app-chart-prices', { days: t('chart-days', { days: choice.days }) })}
        count={steps.length}
        index={index}
        text={sayStep(step, moment, choice.buyOn, spoken)}
        onMove={setChosen}
      >
        <Panel isKnown={MARKET_IDS.some((market) => isCourse(markets[market]))}>
          <Plot drawing={prices} height={PRICES_HEIGHT} cursor={cursor} />
        </Panel>
        <p class="panel-name" aria-hidden="true">
          {t('chart-net', { way: nameWay(choice.buyOn) })}
        </p>
        <Panel isKnown={isCourse(parts.courses.net)}>
          <Plot drawing={net} height={NET_HEIGHT} cursor={cursor} />
        </Panel>
      </Slider>
      <ul class="hint chart-summary">
        {summarise(parts.courses, course, choice, spoken).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <StepTable course={course} {...choice} />
    </>
  );
}

/** A panel that says so where too little is known to be a course. */
function Panel({
  isKnown,
  children,
}: {
  readonly isKnown: boolean;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <div class="panel">
      {children}
      {!isKnown && (
        <p class="chart-note">
          <span>{words().t('chart-not-enough')}</span>
        </p>
      )}
    </div>
  );
}

interface ReadoutProps extends CourseChoice {
  readonly step: ItemCourse['steps'][number];
  readonly moment: string;
}

/** Stands above the chart, where no finger covers it. */
function Readout({ step: { asks, net }, moment, buyOn }: ReadoutProps): JSX.Element {
  const spoken = words();
  return (
    <div class="readout">
      <p class="readout-at">{moment}</p>
      <dl>
        {MARKET_IDS.map((market) => (
          <div key={market} class={`key key-${market}`}>
            <dt>{VENUES[market].name}</dt>
            <dd>{writePrice(asks[market]?.last, spoken)}</dd>
          </div>
        ))}
        <div class="key">
          <dt>{spoken.t('chart-net', { way: nameWay(buyOn) })}</dt>
          <dd class={(net?.last ?? 0) < 0 ? 'loss' : 'gain'}>{writeNet(net?.last, spoken)}</dd>
        </div>
      </dl>
    </div>
  );
}

/** The same as figures, for whom a line says nothing. */
function StepTable({ course, buyOn }: PriceChartProps): JSX.Element {
  const spoken = words();
  const { t, format } = spoken;
  return (
    <details class="chart-table">
      <summary>{t('app-chart-table')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('app-chart-day')}</th>
            {MARKET_IDS.map((market) => (
              <th key={market} scope="col">
                {VENUES[market].name}
              </th>
            ))}
            <th scope="col">{t('chart-net', { way: nameWay(buyOn) })}</th>
          </tr>
        </thead>
        <tbody>
          {sampleCourse(course).map(({ at, step: { asks, net } }) => (
            <tr key={at}>
              <th scope="row">{format.day(at)}</th>
              {MARKET_IDS.map((market) => (
                <td key={market}>{writePrice(asks[market]?.last, spoken)}</td>
              ))}
              <td>{writeNet(net?.last, spoken)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
