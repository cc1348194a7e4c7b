import { type Callbacks, createCallbacks } from './callbacks.ts';
import { type Chats, createChats } from './chats.ts';
import { createFloodControl, type FloodControl } from './flood.ts';
import { createInlineQueries, type InlineQueries } from './inline.ts';
import { type TelegramUser } from './types.ts';
import { createUpdateQueue, type UpdateQueue } from './updates.ts';
import { createWebhook, type Webhook } from './webhook.ts';

/** A command that a bot has announced. */
export interface BotCommand {
  readonly command: string;
  readonly description: string;
}

/** Everything that Telegram knows of one bot. */
export interface BotAccount {
  readonly me: TelegramUser;
  readonly chats: Chats;
  readonly callbacks: Callbacks;
  readonly inlineQueries: InlineQueries;
  readonly updates: UpdateQueue;
  readonly flood: FloodControl;
  /** By scope and language, see `commandsKey`. */
  readonly commands: Map<string, readonly BotCommand[]>;
  readonly webhook: Webhook;
}

/** Creates the account of a bot that nobody has written to. */
export function createBotAccount(now: () => number, isFloodEnforced: boolean): BotAccount {
  const updates = createUpdateQueue();
  return {
    me: { id: 1_000_001, is_bot: true, first_name: 'Skinspread', username: 'skinspread_bot' },
    chats: createChats(now),
    callbacks: createCallbacks(now),
    inlineQueries: createInlineQueries(),
    updates,
    flood: createFloodControl(isFloodEnforced),
    commands: new Map(),
    webhook: createWebhook(updates),
  };
}

/** The key of a list of commands: its scope, the default one if there is none, and its language. */
export function commandsKey(scope: unknown, language: string | undefined): string {
  return `${JSON.stringify(scope ?? { type: 'default' })} ${language ?? ''}`;
}
