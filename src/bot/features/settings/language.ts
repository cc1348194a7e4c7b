import { type Role } from '../../../domain/access.ts';
import { publishChatMenu } from '../../chat-commands/menu.ts';
import { type Chat } from '../../chat/chat.ts';
import { type Services } from '../../services.ts';
import { relabelKeyboard } from '../keyboard.ts';

/** Shows a chat's menu and keys in the language that it speaks from now on. */
export async function speakAnew(
  chat: Chat,
  role: Role,
  { store, commands, logger }: Pick<Services, 'store' | 'commands' | 'logger'>,
): Promise<void> {
  await publishChatMenu(chat, role, commands, logger);
  await relabelKeyboard(chat, { store });
}
