import { type BotAccount } from './bot-account.ts';
import { type ChatDriver, createChatDriver } from './chat-driver.ts';
import { type TelegramChat, type TelegramUser } from './types.ts';

/** A person as a test or a demo describes one. */
export interface PersonOptions {
  readonly id: number;
  readonly firstName: string;
  readonly username?: string;
  readonly languageCode?: string;
}

/** A person who can write to the bot. */
export interface Person {
  readonly id: number;
  /** The chat with the bot alone. */
  private(): ChatDriver;
  /** A group, which the person joins with that. */
  in(group: TelegramChat, topic?: number): ChatDriver;
  /** Makes the person an administrator of a group. */
  administer(group: TelegramChat): void;
  /** Blocks the bot: what it writes from now on is refused. */
  block(): void;
  unblock(): void;
}

/** Creates a person, who has opened the chat with the bot but not written yet. */
export function createPerson(
  bot: BotAccount,
  { id, firstName, username, languageCode }: PersonOptions,
): Person {
  const names = { first_name: firstName, ...(username === undefined ? {} : { username }) };
  const language = languageCode === undefined ? {} : { language_code: languageCode };
  const user: TelegramUser = { id, is_bot: false, ...names, ...language };
  const join = (chat: TelegramChat, topic?: number): ChatDriver => {
    const room = bot.chats.ensure(chat);
    room.members.set(id, user);
    return createChatDriver(bot, room, user, topic);
  };
  const chat: TelegramChat = { id, type: 'private', ...names };
  const room = bot.chats.ensure(chat);
  return {
    id,
    private: () => join(chat),
    in: join,
    administer(group) {
      bot.chats.ensure(group).administrators.add(id);
    },
    block() {
      room.isClosed = true;
    },
    unblock() {
      room.isClosed = false;
    },
  };
}
