import { type Mills } from '../../domain/money.ts';
import { type ChatSettings, DEFAULT_SETTINGS } from '../../domain/settings.ts';
import { type GuideAction, type GuideStep } from '../callbacks/guide-callbacks.ts';
import { publishChatMenu } from '../chat-commands/menu.ts';
import { type Services, type Tap, type TapHandler } from '../services.ts';
import { viewGuide } from '../views/guide.ts';
import { offerKeyboard } from './keyboard.ts';
import { scanAsSet } from './scan.ts';

/** Answers the guided start in its one message: each tap keeps a choice and asks the next, the last begins a scan. */
export const answerGuideTap: TapHandler<GuideAction> = async (tap, action, services) => {
  switch (action.kind) {
    case 'guide-step':
      return ask(tap, action.step, {}, services);
    case 'guide-language':
      return chooseLanguage(tap, action, services);
    case 'guide-game':
      return ask(tap, 'budget', { game: action.game }, services);
    case 'guide-budget':
      await services.store.settings.save(tap.chat.id, spendAtMost(action.budget));
      return finish(tap, services);
    case 'guide-end':
      return finish(tap, services);
  }
};

/** Nothing dearer than the budget is shown, and what is cheap stays in. */
function spendAtMost(budget: Mills): Partial<ChatSettings> {
  return { budget, maxPrice: budget, minPrice: DEFAULT_SETTINGS.minPrice };
}

async function ask(
  { chat, messageId }: Tap,
  step: GuideStep,
  changes: Partial<ChatSettings>,
  { store }: Services,
): Promise<undefined> {
  const settings = await store.settings.save(chat.id, changes);
  await chat.edit(messageId, viewGuide(step, settings, chat.words));
}

async function chooseLanguage(
  tap: Tap,
  { language }: Extract<GuideAction, { kind: 'guide-language' }>,
  services: Services,
): Promise<undefined> {
  const chat = { ...tap.chat, words: services.dictionary[language] };
  await ask({ ...tap, chat }, 'game', { language }, services);
  await publishChatMenu(chat, tap.role, services.commands, services.logger);
}

async function finish(tap: Tap, services: Services): Promise<undefined> {
  await services.store.chatStates.save(tap.chat.id, { isGuided: true });
  await offerKeyboard(tap.chat, services);
  await scanAsSet(tap, services, tap.messageId);
}
