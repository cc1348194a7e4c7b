import { InputError } from '../../domain/errors.ts';
import { type BasisPoints, basisPoints, type Mills, mills } from '../../domain/money.ts';
import { type ChatSettings, DEFAULT_SETTINGS } from '../../domain/settings.ts';
import { parseAmount, parsePercent } from '../amounts.ts';
import { type SettingsAction, type TradingField, type TypedField } from '../callback-action.ts';
import { publishChatMenu } from '../menu.ts';
import { type CommandCall, type CommandHandler, type Services, type TapHandler } from '../services.ts';
import { readTradingValue } from './trading-values.ts';
import { answerScan } from './scan.ts';
import { viewSettings } from '../views/settings.ts';
import { viewTrading } from '../views/trading.ts';
import { viewTypeValue } from '../views/type-value.ts';
import { type Words } from '../words/words.ts';

/** /settings: what this chat's scans show. */
export const answerSettings: CommandHandler = async ({ chat }, { store }) => {
  await chat.send(viewSettings(await store.settings.get(chat.id), chat.words));
};

/** Changes one setting and shows it in the same message; a value that is typed is asked for in a new one. */
export const answerSettingsTap: TapHandler<SettingsAction> = async (tap, action, services) => {
  const { chat, messageId, userId, role } = tap;
  const { settings } = services.store;
  if (action.kind === 'settings-open' || action.kind === 'settings-scan') {
    const answer = action.kind === 'settings-open' ? answerSettings : answerScan;
    await answer({ ...tap, args: '' }, services);
    return undefined;
  }
  const current = await settings.get(chat.id);
  if (action.kind === 'settings-type') {
    services.pending.expect(chat.id, userId, action.field);
    await chat.send(viewTypeValue(action.field, current, chat.words));
    return undefined;
  }
  if (action.kind === 'settings-show' || action.kind === 'settings-trading') {
    const view = action.kind === 'settings-show' ? viewSettings : viewTrading;
    await chat.edit(messageId, view(current, chat.words));
    return undefined;
  }
  const changed = await settings.save(chat.id, changesFor(action, current));
  if (action.kind === 'settings-grade') {
    await chat.edit(messageId, viewTrading(changed, chat.words));
    return undefined;
  }
  const words = changed.language === null ? chat.words : services.dictionary[changed.language];
  await chat.edit(messageId, viewSettings(changed, words));
  if (action.kind === 'settings-language')
    await publishChatMenu({ ...chat, words }, role, services.commands, services.logger);
  return undefined;
};

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
  await chat.send(
    isTradingField(field) ? viewTrading(changed, chat.words) : viewSettings(changed, chat.words),
  );
}

function isTradingField(field: TypedField): field is TradingField {
  return field === 'budget' || field === 'deposit' || field === 'payout';
}

/** What changes something by a tap alone. */
type ChangeAction = Exclude<
  SettingsAction,
  { kind: `settings-${'open' | 'scan' | 'type' | 'show' | 'trading'}` }
>;

function changesFor(action: ChangeAction, current: ChatSettings): Partial<ChatSettings> {
  switch (action.kind) {
    case 'settings-game':
      return { game: action.game };
    case 'settings-direction':
      return { direction: action.direction };
    case 'settings-language':
      return { language: action.language };
    case 'settings-reset':
      // What was to be undone is what scans show; the person still reads the same language.
      return { ...DEFAULT_SETTINGS, language: current.language };
    case 'settings-grade':
      return { minGrade: action.grade };
    case 'settings-step':
      return stepField(action.field, action.step, current);
  }
}

const NET_STEPS = [0, 100, 250, 500, 1000, 2000, 3000, 5000, 10_000, 20_000, 50_000, 100_000];
const ROI_STEPS = [0, 100, 200, 300, 400, 500, 600, 800, 1000, 1200, 1500, 2000, 2500, 3000, 5000];

function stepField(field: TypedField, step: 'up' | 'down', current: ChatSettings): Partial<ChatSettings> {
  switch (field) {
    case 'net':
      return { minNet: mills(stepOn(NET_STEPS, current.minNet, step)) };
    case 'roi':
      return { minRoi: basisPoints(stepOn(ROI_STEPS, current.minRoi, step)) };
    default:
      return {};
  }
}

/** The next step above or below a value, or the value itself at the end of the steps. */
function stepOn(steps: readonly number[], value: number, step: 'up' | 'down'): number {
  const next = step === 'up' ? steps.find((each) => each > value) : steps.findLast((each) => each < value);
  return next ?? value;
}

function readValue(
  field: TypedField,
  text: string,
  current: ChatSettings,
  words: Words,
): Partial<ChatSettings> {
  if (isTradingField(field)) return readTradingValue(field, text, current, words);
  const { minPrice, maxPrice } = current;
  switch (field) {
    case 'net':
      return { minNet: readAmount(text, words) };
    case 'roi':
      return { minRoi: readPercent(text, words) };
    case 'from':
      return { minPrice: readBound(text, (price) => price <= maxPrice, 'error-at-most', maxPrice, words) };
    case 'to':
      return { maxPrice: readBound(text, (price) => price >= minPrice, 'error-at-least', minPrice, words) };
  }
}

function readAmount(text: string, { t, format }: Words): Mills {
  const amount = parseAmount(text);
  if (amount === undefined) throw new InputError(t('error-amount'), format.limit(DEFAULT_SETTINGS.minNet));
  return amount;
}

function readBound(
  text: string,
  fits: (price: Mills) => boolean,
  problem: 'error-at-most' | 'error-at-least',
  limit: Mills,
  words: Words,
): Mills {
  const price = readAmount(text, words);
  const bound = words.format.limit(limit);
  if (!fits(price)) throw new InputError(words.t(problem, { bound }), bound);
  return price;
}

function readPercent(text: string, { t, format }: Words): BasisPoints {
  const rate = parsePercent(text);
  if (rate === undefined) throw new InputError(t('error-percent'), format.rate(DEFAULT_SETTINGS.minRoi));
  return rate;
}
