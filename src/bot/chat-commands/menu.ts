import { type Api } from 'grammy';
import { type BotCommand } from 'grammy/types';
import { type Role } from '../../domain/access.ts';
import { type Logger } from '../../domain/logger.ts';
import { LANGUAGES } from '../../domain/settings.ts';
import { type Chat } from '../chat/chat.ts';
import { isOffered } from '../roles.ts';
import { type CommandInfo } from '../views/help.ts';
import { type Dictionary, type Words } from '../words/words.ts';

/** Makes Telegram's menu the members' commands, in each language; without one for whoever speaks none of them. */
export async function publishMenu(
  api: Api,
  commands: readonly CommandInfo[],
  dictionary: Dictionary,
): Promise<void> {
  const offered = commands.filter(({ name }) => isOffered(name, 'member', false));
  for (const language of LANGUAGES) {
    const other = language === 'en' ? {} : { language_code: language };
    await api.setMyCommands(toMenu(offered, dictionary[language]), other);
  }
}

/**
 * Shows one chat the commands that are for it, in the language that it has chosen, whatever Telegram itself speaks
 * there. Telegram refuses that for a private chat until its person has written to the bot.
 */
export async function publishChatMenu(
  chat: Chat,
  role: Role,
  commands: readonly CommandInfo[],
  logger: Logger,
): Promise<void> {
  try {
    const offered = commands.filter(({ name }) => isOffered(name, role, chat.isGroup));
    await chat.showMenu(toMenu(offered, chat.words));
  } catch (error) {
    logger.debug({ error, chat: chat.id }, 'could not publish the commands of a chat');
  }
}

function toMenu(commands: readonly CommandInfo[], { t }: Words): readonly BotCommand[] {
  return commands.map(({ name, description }) => ({ command: name, description: t(description) }));
}
