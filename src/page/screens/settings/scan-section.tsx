import { type JSX } from 'preact';
import { GRADES } from '../../../domain/confidence.ts';
import { GAME_FACTS, GAMES } from '../../../domain/game.ts';
import { PRESET_NAMES } from '../../../domain/presets.ts';
import { DIRECTION_CHOICES } from '../../../domain/settings.ts';
import { Segmented } from '../../parts/segmented.tsx';
import { changeSettings } from '../../state/settings.ts';
import { words } from '../../state/words.ts';
import { type SectionProps, SettingSection } from './setting-section.tsx';

/** What decides at one tap which deals are shown. */
export function ScanSection({ known: { settings, preset } }: SectionProps): JSX.Element {
  const { t } = words();
  return (
    <SettingSection title={t('app-set-deals')} note={t('settings-note')}>
      <Segmented
        legend={t('settings-game')}
        segments={GAMES.map((value) => ({ value, label: GAME_FACTS[value].name }))}
        value={settings.game}
        onChoose={(game) => void changeSettings({ kind: 'game', game })}
      />
      <Segmented
        legend={t('settings-preset')}
        segments={PRESET_NAMES.map((value) => ({ value, label: t(`preset-${value}`) }))}
        value={preset ?? undefined}
        onChoose={(name) => void changeSettings({ kind: 'preset', preset: name })}
      />
      <Segmented
        legend={t('settings-direction')}
        segments={DIRECTION_CHOICES.map((value) => ({ value, label: t(`direction-${value}`) }))}
        value={settings.direction}
        onChoose={(direction) => void changeSettings({ kind: 'direction', direction })}
      />
      <Segmented
        legend={t('settings-grade')}
        segments={GRADES.map((value) => ({ value, label: sayGrade(value) }))}
        value={settings.minGrade}
        onChoose={(grade) => void changeSettings({ kind: 'grade', grade })}
      />
    </SettingSection>
  );
}

function sayGrade(grade: (typeof GRADES)[number]): string {
  if (grade === 'D') return words().t('button-any-grade');
  return grade === 'A' ? grade : `${grade}+`;
}
