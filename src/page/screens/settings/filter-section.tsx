import { type JSX } from 'preact';
import { STEPPED_FIELDS } from '../../../bot/callbacks/settings-callbacks.ts';
import { words } from '../../state/words.ts';
import { type SectionProps, SettingSection } from './setting-section.tsx';
import { SteppedValue, ValueField } from './value-field.tsx';

/** What a deal must have to be shown, in figures. */
export function FilterSection({ known }: SectionProps): JSX.Element {
  const { t } = words();
  return (
    <SettingSection title={t('button-page-filters')} note={t('app-filters-note')}>
      {STEPPED_FIELDS.map((field) => (
        <SteppedValue key={field} field={field} known={known} />
      ))}
      <div class="field-pair">
        <ValueField field="from" known={known} />
        <ValueField field="to" known={known} />
      </div>
    </SettingSection>
  );
}
