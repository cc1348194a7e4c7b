import { type JSX } from 'preact';
import { DIRECTION_CHOICES } from '../../../domain/settings.ts';
import { MARKET_IDS, VENUES } from '../../../domain/venue.ts';
import { WATCH_GRADES } from '../../../domain/watch/index.ts';
import { Segmented } from '../../parts/segmented.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { words } from '../../state/words.ts';
import { type Draft } from './draft.ts';

/** A draft, and what changes a part of it. */
export interface FieldsProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
}

/** What price is waited for. */
export function PriceFields({ draft, change }: FieldsProps): JSX.Element {
  const { t } = words();
  return (
    <section class="section fields">
      <h3 class="section-title">{t('app-watch-when')}</h3>
      <Segmented
        legend={t('app-watch-market')}
        isBare
        segments={MARKET_IDS.map((value) => ({ value, label: VENUES[value].name }))}
        value={draft.market}
        onChoose={(market) => change({ market })}
      />
      <Segmented
        legend={t('app-watch-relation')}
        isBare
        segments={[
          { value: 'below', label: t('app-below') },
          { value: 'above', label: t('app-above') },
        ]}
        value={draft.relation}
        onChoose={(relation) => change({ relation })}
      />
      <TextField
        label={t('app-watch-amount')}
        value={draft.price}
        onInput={(price) => change({ price })}
        isFigure
        placeholder="21"
      />
    </section>
  );
}

/** What deals are waited for. */
export function DealFields({ draft, change }: FieldsProps): JSX.Element {
  const { t } = words();
  return (
    <section class="section fields">
      <h3 class="section-title">{t('app-watch-at-least')}</h3>
      <div class="field-pair">
        <TextField
          label={t('settings-net')}
          value={draft.minNet}
          onInput={(minNet) => change({ minNet })}
          isFigure
        />
        <TextField
          label={t('settings-roi')}
          value={draft.minRoi}
          onInput={(minRoi) => change({ minRoi })}
          isFigure
        />
      </div>
      <Segmented
        legend={t('settings-grade')}
        segments={WATCH_GRADES.map((value) => ({ value, label: value === 'A' ? value : `${value}+` }))}
        value={draft.minGrade}
        onChoose={(minGrade) => change({ minGrade })}
      />
      <Segmented
        legend={t('settings-direction')}
        segments={DIRECTION_CHOICES.map((value) => ({ value, label: t(`direction-${value}`) }))}
        value={draft.direction}
        onChoose={(direction) => change({ direction })}
      />
      <div class="field-pair">
        <TextField
          label={t('app-price-from')}
          value={draft.minPrice}
          onInput={(minPrice) => change({ minPrice })}
          isFigure
        />
        <TextField
          label={t('app-price-to')}
          value={draft.maxPrice}
          onInput={(maxPrice) => change({ maxPrice })}
          isFigure
        />
      </div>
    </section>
  );
}
