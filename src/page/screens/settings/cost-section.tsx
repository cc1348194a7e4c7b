import { type JSX } from 'preact';
import { words } from '../../state/words.ts';
import { type SectionProps, SettingSection } from './setting-section.tsx';
import { ValueField } from './value-field.tsx';

/** What may be spent, and what moving money costs. */
export function CostSection({ known }: SectionProps): JSX.Element {
  const { t } = words();
  return (
    <SettingSection title={t('button-page-costs')} note={`${t('trading-note')} ${t('app-take-back')}`}>
      <ValueField field="budget" known={known} />
      <div class="field-pair">
        <ValueField field="deposit" known={known} />
        <ValueField field="payout" known={known} />
      </div>
    </SettingSection>
  );
}
