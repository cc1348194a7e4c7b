import { GRADES } from '../../../domain/confidence.ts';
import { findPreset } from '../../../domain/presets.ts';
import { type ChatSettings } from '../../../domain/settings.ts';
import { STEPPED_FIELDS, type SteppedField } from '../../callbacks/settings-callbacks.ts';
import { bold, markup, stack } from '../../chat/html.ts';
import { type Button, button, type Screen } from '../../chat/screen.ts';
import { type Words } from '../../words/words.ts';
import { formatLock, formatSales } from './amounts.ts';
import { backToMain, markChosen } from './choice.ts';

/** The page of what a deal must have to be shown. */
export function viewFilters(settings: ChatSettings, words: Words): Screen {
  const { t, format } = words;
  const { minPrice, maxPrice, minGrade } = settings;
  return {
    text: stack(
      bold(t('button-page-filters')),
      markup`${t('filters-note')}`,
      markup`${t('filters-preset', { preset: t(`preset-${findPreset(settings) ?? 'custom'}`) })}`,
    ),
    buttons: [
      ...STEPPED_FIELDS.map((field) => stepButtons(field, settings, words)),
      [
        button(t('button-from', { limit: format.limit(minPrice) }), { kind: 'settings-type', field: 'from' }),
        button(t('button-to', { limit: format.limit(maxPrice) }), { kind: 'settings-type', field: 'to' }),
      ],
      GRADES.map((grade) =>
        button(markChosen(grade === 'D' ? t('button-any-grade') : grade, grade === minGrade), {
          kind: 'settings-grade',
          grade,
        }),
      ),
      backToMain(words),
    ],
  };
}

function stepButtons(field: SteppedField, settings: ChatSettings, words: Words): readonly Button[] {
  const limit = formatStepped(field, settings, words);
  return [
    button('−', { kind: 'settings-step', field, step: 'down' }),
    button(words.t(`button-${field}`, { limit }), { kind: 'settings-type', field }),
    button('+', { kind: 'settings-step', field, step: 'up' }),
  ];
}

/** A filter that is stepped, as a person reads it. */
export function formatStepped(field: SteppedField, settings: ChatSettings, words: Words): string {
  const { format } = words;
  switch (field) {
    case 'net':
      return format.limit(settings.minNet);
    case 'roi':
      return format.rate(settings.minRoi);
    case 'day':
      return format.rate(settings.minRoiPerDay);
    case 'sales':
      return formatSales(settings, words);
    case 'lock':
      return formatLock(settings, words);
  }
}
