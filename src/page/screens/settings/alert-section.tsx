import { type JSX } from 'preact';
import { ZONE_CHOICES } from '../../../bot/callbacks/settings-callbacks.ts';
import { formatHours } from '../../../bot/views/quiet-hours.ts';
import { ALERT_KINDS, DAILY_CAPS, NOISES } from '../../../domain/watch/index.ts';
import { Segmented } from '../../parts/segmented.tsx';
import { changeSettings } from '../../state/settings.ts';
import { words } from '../../state/words.ts';
import { type SectionProps, SettingSection } from './setting-section.tsx';
import { TypedField } from './typed-field.tsx';

/** When and how loud somebody is alerted. */
export function AlertSection({ known: { alerts } }: SectionProps): JSX.Element {
  const spoken = words();
  const { t } = spoken;
  return (
    <SettingSection title={t('button-page-alerts')} note={t('app-alerts-note')}>
      {ALERT_KINDS.map((kind) => (
        <Segmented
          key={kind}
          legend={t(`alerts-${kind}`)}
          segments={NOISES.map((value) => ({ value, label: t(`noise-${value}`) }))}
          value={alerts.noise[kind]}
          onChoose={(noise) => void changeSettings({ kind: 'noise', alerts: kind, noise })}
        />
      ))}
      <Segmented
        legend={t('alerts-cap')}
        segments={DAILY_CAPS.map((cap) => ({ value: String(cap), label: String(cap) }))}
        value={String(alerts.dailyCap)}
        onChoose={(chosen) => {
          const cap = DAILY_CAPS.find((each) => String(each) === chosen);
          if (cap !== undefined) void changeSettings({ kind: 'cap', cap });
        }}
      />
      <div class="field-pair">
        <TypedField
          label={t('button-watch-quiet')}
          value={alerts.quiet === null ? 'off' : formatHours(alerts, spoken)}
          toChange={(text) => ({ kind: 'answer', question: 'hours', text })}
        />
        <TypedField
          label={t('alerts-zone')}
          value={alerts.timeZone}
          offers={ZONE_CHOICES}
          toChange={(text) => ({ kind: 'answer', question: 'zone', text })}
        />
      </div>
    </SettingSection>
  );
}
