import { type AlertSettings } from '../../../domain/watch/index.ts';
import { type SettingsAction, type TypedField } from '../../callbacks/settings-callbacks.ts';
import {
  type CommandCall,
  type CommandHandler,
  type Services,
  type Tap,
  type TapHandler,
} from '../../services.ts';
import { viewAlerts } from '../../views/settings/alerts.ts';
import { viewHidden } from '../../views/settings/hidden.ts';
import { type PlainPage, viewSettings, viewTypeValue } from '../../views/settings/index.ts';
import { answerScan } from '../scan.ts';
import { nextCap, nextNoise } from './alert-changes.ts';
import { type ChangeAction, changesFor } from './changes.ts';
import { resetChat, sendBackup } from './export.ts';
import { applyImport } from './import.ts';
import { renderPage } from './pages.ts';
import { speakAnew } from './language.ts';
import { askQuestion } from './questions.ts';
import { readValue } from './read-value.ts';

/** /settings: what this chat's scans show. */
export const answerSettings: CommandHandler = async ({ chat }, { store }) => {
  await chat.send(viewSettings('main', await store.settings.get(chat.id), chat.words));
};

/** Changes one setting and shows it in the same message; a value that is typed is asked for in a new one. */
// eslint-disable-next-line complexity -- one flat case a kind of button; splitting the list would only hide it
export const answerSettingsTap: TapHandler<SettingsAction> = async (tap, action, services) => {
  const { chat, messageId, userId } = tap;
  const { settings, hidden } = services.store;
  switch (action.kind) {
    case 'settings-open':
      await answerSettings({ ...tap, args: '' }, services);
      return undefined;
    case 'settings-scan':
      await answerScan({ ...tap, args: '' }, services);
      return undefined;
    case 'settings-show':
      await chat.edit(messageId, await renderPage(action.page, chat, services));
      return undefined;
    case 'settings-type':
      services.pending.expect(chat.id, userId, action.field);
      await chat.send(viewTypeValue(action.field, await settings.get(chat.id), chat.words));
      return undefined;
    case 'settings-export':
      await sendBackup(tap, services);
      return undefined;
    case 'settings-apply':
      return applyImport(tap, action.file, services);
    case 'settings-reset':
      await resetChat(tap, action.sure, services);
      return undefined;
    case 'settings-ask':
      await askQuestion(tap, action.question, services);
      return undefined;
    case 'settings-hidden':
      await chat.edit(messageId, viewHidden(await hidden.list(chat.id), action.page, chat.words));
      return undefined;
    case 'settings-unhide':
      await hidden.remove(chat.id, action.hidden);
      await chat.edit(messageId, viewHidden(await hidden.list(chat.id), action.page, chat.words));
      return undefined;
    case 'settings-zone':
    case 'settings-noise':
    case 'settings-cap':
      return changeAlerts(tap, action, services);
    case 'settings-currency':
      return changeCurrency(tap, action, services);
    case 'settings-language':
      return changeLanguage(tap, action, services);
    default:
      return changeFilters(tap, action, services);
  }
};

type AlertAction = Extract<SettingsAction, { kind: `settings-${'zone' | 'noise' | 'cap'}` }>;

async function changeAlerts(
  { chat, messageId }: Tap,
  action: AlertAction,
  { store: { alertSettings } }: Services,
): Promise<undefined> {
  const changes = alertChangesFor(action, await alertSettings.get(chat.id));
  await chat.edit(messageId, viewAlerts(await alertSettings.save(chat.id, changes), chat.words));
}

function alertChangesFor(action: AlertAction, current: AlertSettings): Partial<AlertSettings> {
  switch (action.kind) {
    case 'settings-zone':
      return { timeZone: action.zone };
    case 'settings-noise':
      return nextNoise(current, action.alerts);
    case 'settings-cap':
      return nextCap(current);
  }
}

async function changeFilters(
  { chat, messageId }: Tap,
  action: ChangeAction,
  { store: { settings } }: Services,
): Promise<undefined> {
  const changed = await settings.save(chat.id, changesFor(action, await settings.get(chat.id)));
  await chat.edit(messageId, viewSettings(pageOf(action), changed, chat.words));
}

/** Shows the rate too, which is asked for where it is not known. */
async function changeCurrency(
  { chat, messageId }: Tap,
  { currency }: SettingsAction & { kind: 'settings-currency' },
  services: Services,
): Promise<undefined> {
  await services.store.settings.save(chat.id, { currency });
  await chat.edit(messageId, await renderPage('currency', chat, services));
}

async function changeLanguage(
  { chat, messageId, role }: Tap,
  { language }: SettingsAction & { kind: 'settings-language' },
  services: Services,
): Promise<undefined> {
  const words = services.dictionary[language];
  const changed = await services.store.settings.save(chat.id, { language });
  await chat.edit(messageId, viewSettings('main', changed, words));
  await speakAnew({ ...chat, words }, role, services);
}

/** Takes a typed value; throws an InputError and goes on waiting if it cannot be read. */
export async function answerTypedValue(
  call: CommandCall,
  field: TypedField,
  services: Services,
): Promise<void> {
  const { chat, userId, args } = call;
  const current = await services.store.settings.get(chat.id);
  const changes = readValue(field, args, current, chat.words);
  services.pending.forget(chat.id, userId);
  const changed = await services.store.settings.save(chat.id, changes);
  await chat.send(viewSettings(isCost(field) ? 'costs' : 'filters', changed, chat.words));
}

function isCost(field: TypedField): boolean {
  return field === 'budget' || field === 'deposit' || field === 'payout';
}

function pageOf({ kind }: ChangeAction): PlainPage {
  return kind === 'settings-step' || kind === 'settings-grade' ? 'filters' : 'main';
}
