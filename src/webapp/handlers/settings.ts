import { type ChangeAction, changesFor } from '../../bot/features/settings/changes.ts';
import { readExchange } from '../../bot/features/exchange.ts';
import { resetSettings } from '../../bot/features/settings/export.ts';
import { takeAnswer } from '../../bot/features/settings/questions.ts';
import { readValue } from '../../bot/features/settings/read-value.ts';
import { type HiddenEntry, MAX_HIDDEN } from '../../domain/hidden-items.ts';
import { findPreset } from '../../domain/presets.ts';
import { formatItemName, parseItemKey } from '../../domain/title.ts';
import { type Answer, type Body } from '../contract/api.ts';
import { Problem } from '../problem.ts';
import { type WebCaller, type WebServices } from '../services.ts';
import { type Handler } from './handler.ts';

type Change = Body<'POST /settings'>;

/** What somebody's private chat set. */
export const showSettings: Handler<'GET /settings'> = (_input, caller, services) =>
  describeSettings(caller, services);

/** Changes one thing as /settings does, and tells what holds now. */
export const changeSettings: Handler<'POST /settings'> = async ({ body }, caller, services) => {
  await apply(body, caller, services);
  return describeSettings(caller, services);
};

async function apply(change: Change, caller: WebCaller, services: WebServices): Promise<void> {
  const { userId, role, words } = caller;
  const { store, desk } = services;
  const { settings, alertSettings, hidden } = store;
  switch (change.kind) {
    case 'typed': {
      const { field, text } = change;
      await settings.save(userId, readValue(field, text, await settings.get(userId), words));
      return;
    }
    case 'language':
      return desk.changeLanguage(userId, role, change.language);
    case 'currency':
      await settings.save(userId, { currency: change.currency });
      return;
    case 'noise': {
      const { noise } = await alertSettings.get(userId);
      await alertSettings.save(userId, { noise: { ...noise, [change.alerts]: change.noise } });
      return;
    }
    case 'cap':
      await alertSettings.save(userId, { dailyCap: change.cap });
      return;
    case 'answer': {
      refuse(await takeAnswer(change.question, { id: userId, words }, change.text, store));
      return;
    }
    case 'hide': {
      const outcome = await hidden.add(userId, { kind: 'item', game: change.game, key: change.key });
      refuse(outcome === 'full' ? words.t('toast-hidden-full') : undefined);
      return;
    }
    case 'show':
      await hidden.remove(userId, change.hidden);
      return;
    case 'reset':
      return resetSettings(userId, store);
    default: {
      const action = { ...change, kind: `settings-${change.kind}` } as ChangeAction;
      await settings.save(userId, changesFor(action, await settings.get(userId)));
    }
  }
}

function refuse(because: string | undefined): void {
  if (because !== undefined) throw new Problem(409, 'full', because);
}

async function describeSettings(
  { userId, words }: WebCaller,
  services: WebServices,
): Promise<Answer<'GET /settings'>> {
  const { store, now } = services;
  const [settings, alerts, hidden, exchange] = await Promise.all([
    store.settings.get(userId),
    store.alertSettings.get(userId),
    store.hidden.list(userId),
    readExchange(userId, services),
  ]);
  return {
    now: now(),
    settings: { ...settings, language: settings.language ?? words.language },
    preset: findPreset(settings) ?? null,
    rate: exchange?.rate ?? null,
    alerts,
    hidden: { most: MAX_HIDDEN, entries: hidden.map(({ id, entry }) => ({ id, ...describeHidden(entry) })) },
  };
}

function describeHidden(
  entry: HiddenEntry,
): Omit<Answer<'GET /settings'>['hidden']['entries'][number], 'id'> {
  return entry.kind === 'item'
    ? { kind: 'item', game: entry.game, text: formatItemName(parseItemKey(entry.key)) }
    : { kind: 'pattern', game: null, text: entry.pattern };
}
