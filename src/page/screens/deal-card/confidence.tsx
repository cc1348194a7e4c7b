import { type JSX } from 'preact';
import { ENOUGH_SAMPLES } from '../../../domain/calibration.ts';
import { DOUBTS } from '../../../domain/confidence.ts';
import { words } from '../../state/words.ts';
import { type Deal } from './deal.ts';
import { Section } from './figures.tsx';

const RADIUS = 26;
const AROUND = 2 * Math.PI * RADIUS;

/** How sure the deal is, and what takes points off. */
export function Confidence({ deal }: { readonly deal: Deal }): JSX.Element {
  const { t } = words();
  const { score, grade, scored, doubts, record } = deal.confidence;
  return (
    <Section title={t('app-confidence')}>
      <div class="confidence">
        <svg
          class={`ring ring-${grade}`}
          viewBox="0 0 64 64"
          role="img"
          aria-label={t('app-grade', { grade, score })}
        >
          <circle cx="32" cy="32" r={RADIUS} />
          <circle
            class="part"
            cx="32"
            cy="32"
            r={RADIUS}
            stroke-dasharray={`${(AROUND * score) / 100} ${AROUND}`}
          />
          <text x="32" y="33">
            {score}
          </text>
        </svg>
        <ul class="doubts">
          {doubts.length === 0 && <li>{t('app-no-doubts')}</li>}
          {doubts.map((doubt) => (
            <li key={doubt}>
              <span class="points">−{DOUBTS[doubt]}</span> {t(`doubt-${doubt}`)}
            </li>
          ))}
          {grade !== scored && <li>{t('card-lowered', { scored })}</li>}
          {record !== null && record.judged >= ENOUGH_SAMPLES && (
            <li>{t('card-record', { scored, hits: record.hits, judged: record.judged })}</li>
          )}
        </ul>
      </div>
    </Section>
  );
}
