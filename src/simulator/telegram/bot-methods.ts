import { getFile } from './files.ts';
import { ApiError, badRequest } from './api-error.ts';
import { type BotAccount, type BotCommand, commandsKey } from './bot-account.ts';
import {
  deleteMessage,
  editMessageCaption,
  editMessageMedia,
  editMessageReplyMarkup,
  editMessageText,
  type Method,
  sendDocument,
  sendMessage,
  sendPhoto,
} from './message-methods.ts';
import { readInlineAnswer } from './inline.ts';
import { type Params } from './params.ts';

const MOST_COMMANDS = 100;
const MOST_UPDATES = 100;
const LONGEST_POLL_SECONDS = 50;

const getMe: Method = (bot) => ({
  ...bot.me,
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: true,
});

const getUpdates: Method = (bot, params, signal) => {
  if (bot.webhook.url !== '') {
    throw new ApiError(
      409,
      "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    );
  }
  return bot.updates.poll({
    offset: params.number('offset') ?? 0,
    limit: Math.min(MOST_UPDATES, params.number('limit') ?? MOST_UPDATES),
    timeoutMs: Math.min(LONGEST_POLL_SECONDS, params.number('timeout') ?? 0) * 1000,
    allowed: (params.value('allowed_updates') as string[] | undefined) ?? [],
    signal,
  });
};

const setWebhook: Method = (bot, params) => {
  bot.webhook.set({
    url: params.text('url') ?? '',
    secret: params.text('secret_token'),
    allowed: (params.value('allowed_updates') as string[] | undefined) ?? [],
  });
  return true;
};

const deleteWebhook: Method = (bot, params) => {
  bot.webhook.set({ url: '', secret: undefined, allowed: [] });
  if (params.text('drop_pending_updates') === 'true' || params.value('drop_pending_updates') === true)
    bot.updates.clear();
  return true;
};

const getWebhookInfo: Method = ({ webhook, updates }) => ({
  url: webhook.url,
  has_custom_certificate: false,
  pending_update_count: updates.pending.length,
  ...(webhook.lastError && {
    last_error_date: webhook.lastError.date,
    last_error_message: webhook.lastError.message,
  }),
});

const setMyCommands: Method = (bot, params) => {
  const commands = params.value('commands') as readonly BotCommand[];
  if (commands.length > MOST_COMMANDS) throw badRequest('BOT_COMMANDS_TOO_MUCH');
  commands.forEach(checkCommand);
  bot.commands.set(keyOf(params), commands);
  return true;
};

const getMyCommands: Method = (bot, params) => bot.commands.get(keyOf(params)) ?? [];

const deleteMyCommands: Method = (bot, params) => {
  bot.commands.delete(keyOf(params));
  return true;
};

function keyOf(params: Params): string {
  return commandsKey(params.value('scope'), params.text('language_code'));
}

function checkCommand({ command, description }: BotCommand): void {
  if (!/^[a-z0-9_]{1,32}$/.test(command)) throw badRequest('BOT_COMMAND_INVALID');
  if (description.length < 1 || description.length > 256) throw badRequest('BOT_COMMAND_DESCRIPTION_INVALID');
}

const answerCallbackQuery: Method = (bot, params) => {
  bot.callbacks.answer(params.text('callback_query_id'), {
    text: params.text('text') ?? '',
    alert: params.text('show_alert') === 'true' || isTrue(params, 'show_alert'),
    url: params.text('url'),
  });
  return true;
};

const answerInlineQuery: Method = (bot, params) => {
  bot.inlineQueries.answer(params.text('inline_query_id'), readInlineAnswer(params));
  return true;
};

function isTrue(params: Params, name: string): boolean {
  return params.text(name) === undefined && params.value(name) === true;
}

const getChat: Method = (bot, params) => bot.chats.open(params.number('chat_id')).chat;

const getChatMember: Method = (bot, params) => {
  const { members, administrators } = bot.chats.open(params.number('chat_id'));
  const user = members.get(params.number('user_id') ?? 0);
  if (user === undefined) throw badRequest('PARTICIPANT_ID_INVALID');
  return { status: administrators.has(user.id) ? 'administrator' : 'member', user };
};

const leaveChat: Method = (bot, params) => {
  bot.chats.open(params.number('chat_id')).isClosed = true;
  return true;
};

const CHAT_ACTIONS =
  /^(typing|choose_sticker|find_location|(upload|record)_(video|voice|video_note)|upload_(photo|document))$/;

const sendChatAction: Method = (bot, params) => {
  bot.chats.open(params.number('chat_id'));
  if (!CHAT_ACTIONS.test(params.text('action') ?? '')) throw badRequest('wrong parameter action in request');
  return true;
};

const accepted: Method = () => true;

/** The methods that are answered; their names are matched without regard to case, as the Bot API does. */
const METHODS: Readonly<Record<string, Method>> = {
  getMe,
  getUpdates,
  setWebhook,
  deleteWebhook,
  getWebhookInfo,
  setMyCommands,
  getMyCommands,
  deleteMyCommands,
  answerCallbackQuery,
  answerInlineQuery,
  getChat,
  getChatMember,
  getFile,
  leaveChat,
  sendMessage,
  sendDocument,
  sendPhoto,
  editMessageText,
  editMessageCaption,
  editMessageMedia,
  editMessageReplyMarkup,
  deleteMessage,
  sendChatAction,
  setMyName: accepted,
  setMyDescription: accepted,
  setMyShortDescription: accepted,
  setChatMenuButton: accepted,
  logOut: accepted,
  close: accepted,
};

const BY_LOWER_NAME = new Map(Object.entries(METHODS).map(([name, method]) => [name.toLowerCase(), method]));

/** Calls a method by its name; throws the Bot API's 404 for one that it does not have. */
export async function callMethod(
  bot: BotAccount,
  name: string,
  params: Params,
  signal: AbortSignal,
): Promise<unknown> {
  const method = BY_LOWER_NAME.get(name.toLowerCase());
  if (method === undefined) throw new ApiError(404, 'Not Found: method not found');
  return await method(bot, params, signal);
}
