import { type Screen } from '../../../src/bot/chat/screen.ts';
import { viewAlerts } from '../../../src/bot/views/settings/alerts.ts';
import { viewHidden } from '../../../src/bot/views/settings/hidden.ts';
import { viewSettings, viewTypeValue } from '../../../src/bot/views/settings/index.ts';
import { viewBackup, viewImport, viewReset } from '../../../src/bot/views/settings/take-along.ts';
import { type Words } from '../../../src/bot/words/words.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.ts';
import { toItemKey } from '../../../src/domain/title.ts';
import { type AlertSettings, DEFAULT_ALERT_SETTINGS } from '../../../src/domain/watch/index.ts';
import { type KeptHidden } from '../../../src/store/index.ts';

const QUIET: AlertSettings = {
  timeZone: 'America/Argentina/Buenos_Aires',
  quiet: { from: 22 * 60 + 30, to: 7 * 60 + 45 },
  dailyCap: 100,
  noise: { price: 'silent', deal: 'off', digest: 'loud' },
};

const LONG_NAME = '★ StatTrak™ Karambit | Gamma Doppler Phase 2 (Factory New)';

const HIDDEN: readonly KeptHidden[] = Array.from({ length: 12 }, (_, index) => ({
  id: index + 1,
  entry:
    index % 2 === 0
      ? { kind: 'item', game: 'csgo', key: toItemKey(LONG_NAME) }
      : { kind: 'pattern', pattern: 'souvenir*package' },
}));

/** The pages of /settings. */
export const buildSettingsScreens = (words: Words): Readonly<Record<string, Screen>> => ({
  settings: viewSettings('main', DEFAULT_SETTINGS, words),
  filters: viewSettings('filters', DEFAULT_SETTINGS, words),
  costs: viewSettings('costs', DEFAULT_SETTINGS, words),
  typing: viewTypeValue('net', DEFAULT_SETTINGS, words),
  alerts: viewAlerts(DEFAULT_ALERT_SETTINGS, words),
  'quiet alerts': viewAlerts(QUIET, words),
  'nothing hidden': viewHidden([], 0, words),
  hidden: viewHidden(HIDDEN, 0, words),
  backup: viewBackup(words),
  import: viewImport(
    'k3f9aa',
    {
      settings: DEFAULT_SETTINGS,
      alerts: QUIET,
      hidden: [{ kind: 'pattern', pattern: 'x*' }],
      watches: [],
      group: null,
    },
    { watches: 11, hidden: 2 },
    words,
  ),
  'reset of nothing': viewReset(0, words),
  reset: viewReset(12, words),
});
