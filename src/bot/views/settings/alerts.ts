import { ALERT_KINDS, type AlertSettings } from '../../../domain/watch/index.ts';
import { ZONE_CHOICES } from '../../callbacks/settings-callbacks.ts';
import { bold, markup, pre, stack } from '../../chat/html.ts';
import { type Button, button, type Screen } from '../../chat/screen.ts';
import { type PlainKey } from '../../words/translate.ts';
import { type Words } from '../../words/words.ts';
import { ends, endsOrTwo } from '../cells.ts';
import { formatHours } from '../quiet-hours.ts';
import { backToMain, markChosen } from './choice.ts';

const ZONES_IN_ROW = 3;

/** The page of when and how loud a chat is alerted. */
export function viewAlerts(settings: AlertSettings, words: Words): Screen {
  const { t } = words;
  const { timeZone, dailyCap, noise } = settings;
  const line = (name: PlainKey, value: string): string => ends(t(name), value);
  return {
    text: stack(
      bold(t('alerts-title')),
      pre([
        line('button-watch-quiet', formatHours(settings, words)),
        ...ALERT_KINDS.map((kind) => line(`alerts-${kind}`, t(`noise-${noise[kind]}`))),
        line('alerts-cap', String(dailyCap)),
        ...endsOrTwo(t('alerts-zone'), timeZone),
      ]),
      markup`${t('alerts-note')}`,
    ),
    buttons: [
      ...zoneRows(timeZone),
      [
        button(t('button-zone-other'), { kind: 'settings-ask', question: 'zone' }),
        button(t('button-watch-quiet'), { kind: 'settings-ask', question: 'hours' }),
      ],
      ALERT_KINDS.map((alerts) =>
        button(`${t(`alerts-${alerts}`)}: ${t(`noise-${noise[alerts]}`)}`, {
          kind: 'settings-noise',
          alerts,
        }),
      ),
      [button(t('button-watch-cap', { count: dailyCap }), { kind: 'settings-cap' })],
      backToMain(words),
    ],
  };
}

function zoneRows(chosen: string): readonly (readonly Button[])[] {
  const buttons = ZONE_CHOICES.map((zone) =>
    button(markChosen(zone.slice(zone.lastIndexOf('/') + 1).replace('_', ' '), zone === chosen), {
      kind: 'settings-zone',
      zone,
    }),
  );
  const rows = Math.ceil(buttons.length / ZONES_IN_ROW);
  return Array.from({ length: rows }, (_, row) =>
    buttons.slice(row * ZONES_IN_ROW, (row + 1) * ZONES_IN_ROW),
  );
}
