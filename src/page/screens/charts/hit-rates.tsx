import { type JSX } from 'preact';
import { useState } from 'preact/hooks';
import { DIRECTIONS, type MarketId, VENUES } from '../../../domain/venue.ts';
import { type Answer } from '../../../webapp/contract/api.ts';
import { Choice } from '../../parts/choice.tsx';
import { type PageWords, words } from '../../state/words.ts';

type Answered = Answer<'GET /chart/hits'>;
type HitRate = Answered['rates'][number];

/** How often deals of each grade came true, beside what the grade promises; too few are said to be too few. */
export function HitRates({ answer }: { readonly answer: Answered }): JSX.Element {
  const { t } = words();
  const [buyOn, setBuyOn] = useState<MarketId | null>(null);
  const { days, enough, rates } = answer;
  return (
    <>
      <p class="hint">{t('chart-hits-subtitle', { days: t('chart-days', { days }) })}</p>
      <div class="chips hit-ways" role="group" aria-label={t('app-chart-way')}>
        <Choice isOn={buyOn === null} onChoose={() => setBuyOn(null)}>
          {t('app-chart-both-ways')}
        </Choice>
        {DIRECTIONS.map((way) => (
          <Choice key={way.buyOn} isOn={buyOn === way.buyOn} onChoose={() => setBuyOn(way.buyOn)}>
            <span aria-hidden="true">
              {VENUES[way.buyOn].letter} → {VENUES[way.sellOn].letter}
            </span>
            <span class="unseen">
              {t('app-way', { from: VENUES[way.buyOn].name, to: VENUES[way.sellOn].name })}
            </span>
          </Choice>
        ))}
      </div>
      <ul class="hits">
        {rates
          .filter((rate) => rate.buyOn === buyOn)
          .map((rate) => (
            <li key={rate.grade}>
              <HitBar rate={rate} enough={enough} />
            </li>
          ))}
      </ul>
      <p class="hint hit-key" aria-hidden="true">
        <span class="key-interval">{t('chart-hits-interval')}</span>
        <span class="key-promise">{t('chart-hits-promised')}</span>
      </p>
    </>
  );
}

/** A bar with the stretch in which the true rate lies, and a mark for the promise. */
function HitBar({ rate: record, enough }: { readonly rate: HitRate; readonly enough: number }): JSX.Element {
  const spoken = words();
  const { grade, judged, rate, promised } = record;
  return (
    <>
      <span class="unseen">{sayRate(record, enough, spoken)}</span>
      <div class="hit" aria-hidden="true">
        <span class={`grade grade-${grade}`}>{grade}</span>
        <div class="hit-track">
          {rate !== null && (
            <>
              <i class={`hit-bar hit-bar-${grade}`} style={{ width: toPercent(rate.seen) }} />
              <i
                class="hit-interval"
                style={{ left: toPercent(rate.low), width: toPercent(rate.high - rate.low) }}
              />
            </>
          )}
          {rate !== null && promised > 0 && (
            <i class="hit-promise" style={{ left: toPercent(promised / 10_000) }} />
          )}
          {rate === null && <span class="hit-few">{spoken.t('app-chart-few', { judged, enough })}</span>}
        </div>
        <span class="hit-figures">
          {rate !== null && <b>{Math.floor(rate.seen * 100)}%</b>}
          <span class="hint">n {spoken.format.count(judged)}</span>
        </span>
      </div>
    </>
  );
}

function toPercent(share: number): string {
  return `${share * 100}%`;
}

function sayRate(
  { grade, hits, judged, rate, promised }: HitRate,
  enough: number,
  { t, format }: PageWords,
): string {
  if (rate === null) return t('chart-hits-few', { grade, judged, enough });
  const values = { grade, hits, judged, rate: `${Math.floor(rate.seen * 100)}%` };
  return promised === 0
    ? t('chart-hits-line', values)
    : t('chart-hits-promise', { ...values, promised: format.rate(promised) });
}
