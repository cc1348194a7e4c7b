import { type SettingsPage } from '../../callbacks/settings-callbacks.ts';
import { type Chat } from '../../chat/chat.ts';
import { type Screen } from '../../chat/screen.ts';
import { type Services } from '../../services.ts';
import { viewAlerts } from '../../views/settings/alerts.ts';
import { readExchange } from '../exchange.ts';
import { viewCurrency } from '../../views/settings/currency.ts';
import { viewBackup } from '../../views/settings/take-along.ts';
import { viewHidden } from '../../views/settings/hidden.ts';
import { viewSettings } from '../../views/settings/index.ts';

/** A page of /settings as it stands now. */
export async function renderPage(
  page: SettingsPage,
  { id, words }: Pick<Chat, 'id' | 'words'>,
  services: Pick<Services, 'store' | 'rates'>,
): Promise<Screen> {
  const { store } = services;
  switch (page) {
    case 'hidden':
      return viewHidden(await store.hidden.list(id), 0, words);
    case 'alerts':
      return viewAlerts(await store.alertSettings.get(id), words);
    case 'backup':
      return viewBackup(words);
    case 'currency':
      return viewCurrency(await readExchange(id, services), words);
    default:
      return viewSettings(page, await store.settings.get(id), words);
  }
}
