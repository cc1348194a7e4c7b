import { type JSX } from 'preact';
import { LANGUAGE_LABELS } from '../../../bot/words/language-labels.ts';
import { CURRENCIES, type Currency } from '../../../domain/currency.ts';
import { LANGUAGES } from '../../../domain/settings.ts';
import { Segmented } from '../../parts/segmented.tsx';
import { changeSettings } from '../../state/settings.ts';
import { words } from '../../state/words.ts';
import { type SectionProps, SettingSection } from './setting-section.tsx';

/** How the bot speaks to somebody, and in which money. */
export function LanguageSection({ known: { settings } }: SectionProps): JSX.Element {
  const { t } = words();
  return (
    <SettingSection title={t('app-set-language')} note={t('currency-note')}>
      <Segmented
        legend={t('app-set-language')}
        isBare
        segments={LANGUAGES.map((value) => ({ value, label: LANGUAGE_LABELS[value] }))}
        value={settings.language}
        onChoose={(language) => void changeSettings({ kind: 'language', language })}
      />
      <label class="field">
        <span class="field-name">{t('settings-currency')}</span>
        <select
          value={settings.currency}
          onChange={(event) =>
            void changeSettings({ kind: 'currency', currency: event.currentTarget.value as Currency })
          }
        >
          {CURRENCIES.map((currency) => (
            <option key={currency} value={currency}>
              {currency}
            </option>
          ))}
        </select>
      </label>
    </SettingSection>
  );
}
