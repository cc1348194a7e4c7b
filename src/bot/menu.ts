import { type Api } from 'grammy';
import { type Logger } from '../domain/logger.ts';
import { isOffered } from './roles.ts';
import { type CommandInfo } from './views/help.ts';

/** Makes Telegram's menu the command table: everybody's commands everywhere, and all of them in the owners' private chats. */
export async function publishMenu(
  api: Api,
  commands: readonly CommandInfo[],
  ownerIds: readonly number[],
  logger: Logger,
): Promise<void> {
  await api.setMyCommands(toMenu(commands.filter(({ name }) => isOffered(name, 'viewer', false))));
  for (const ownerId of ownerIds) await publishOwnerMenu(api, commands, ownerId, logger);
}

/** Shows an owner's private chat all commands. Telegram refuses that until the owner has written to the bot. */
export async function publishOwnerMenu(
  api: Api,
  commands: readonly CommandInfo[],
  ownerId: number,
  logger: Logger,
): Promise<void> {
  try {
    await api.setMyCommands(toMenu(commands), { scope: { type: 'chat', chat_id: ownerId } });
  } catch (error) {
    logger.debug({ error, owner: ownerId }, "could not publish the owner's commands");
  }
}

function toMenu(commands: readonly CommandInfo[]): { command: string; description: string }[] {
  return commands.map(({ name, description }) => ({ command: name, description }));
}
