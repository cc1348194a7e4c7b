import { Bot, GrammyError } from 'grammy';
import { type AlertChannel } from '../arbitrage/watcher/index.ts';
import { ConfigurationError } from '../domain/errors.ts';
import { buildAlertChannel } from './alert-channel.ts';
import { toApiSignal } from './api-signal.ts';
import { routeTaps } from './callback-router.ts';
import { routeMessages } from './command-router.ts';
import { type Chat, openPrivateChat } from './chat.ts';
import { COMMAND_TABLE } from './command-table.ts';
import { type BotDependencies } from './dependencies.ts';
import { publishChatMenu, publishMenu } from './menu.ts';
import { answerErrors } from './middlewares/answer-errors.ts';
import { dropDuplicates } from './middlewares/drop-duplicates.ts';
import { guardAccess } from './middlewares/guard-access.ts';
import { limitRate } from './middlewares/limit-rate.ts';
import { logUpdates } from './middlewares/log-updates.ts';
import { reviveChats } from './middlewares/revive-chats.ts';
import { sequenceChats } from './middlewares/sequence-chats.ts';
import { PendingInputs } from './pending-inputs.ts';
import { Polling, retryTelegram } from './polling.ts';
import { ScanResults } from './scan-results.ts';
import { type Services } from './services.ts';
import { ChatTasks } from './tasks.ts';
import { abortWith, limitCallTime } from './transformers/deadlines.ts';
import { retryRefused, retryUnreached } from './transformers/retry.ts';
import { tolerateNoChange } from './transformers/tolerate.ts';
import { settleWithin } from './settle-within.ts';
import { buildWordsOf } from './chat-words.ts';
import { loadDictionary } from './words/words.ts';

/** A bot that can be started and stopped once. */
export interface RunningBot {
  /**
   * Signs in and begins to fetch updates; waits while Telegram cannot be reached, until the bot is stopped. Rejects
   * with a ConfigurationError if Telegram does not know the token.
   */
  readonly start: () => Promise<void>;
  /** Stops everything, tells chats whose scan ended so, and resolves within three seconds. */
  readonly stop: () => Promise<void>;
  /** True iff updates are being fetched and Telegram's latest answer was a good one. */
  readonly isPolling: () => boolean;
  /** Brings alerts to chats; not before the start. */
  readonly alerts: AlertChannel;
}

const LAST_WORDS_MS = 2200;
const LAST_CALLS_MS = 500;
const POLL_CALL_SECONDS = 45;

/** Creates the bot; nothing is sent before it is started. */
export function createBot(token: string, dependencies: BotDependencies): RunningBot {
  const { apiRoot, logger } = dependencies;
  const starting = new AbortController();
  const calls = new AbortController();
  const bot = new Bot(token, { client: { apiRoot, timeoutSeconds: POLL_CALL_SECONDS } });
  // The last one sees a call first and its answer last.
  bot.api.config.use(limitCallTime, retryUnreached, retryRefused, tolerateNoChange, abortWith(calls.signal));

  const services = buildServices(bot, dependencies);
  installMiddleware(bot, services);
  const polling = new Polling(bot, logger);

  return {
    start: async () => {
      const isSignedIn = await signIn(bot, dependencies, starting.signal);
      if (!isSignedIn) return;
      polling.start();
      logger.info({ username: bot.botInfo.username }, 'bot is listening');
      void publishCommands(bot, services);
    },
    stop: async () => {
      starting.abort();
      // A command that is being answered may still start a task: those are waited for last.
      const ended = Promise.all([polling.stop(), services.tasks.close('shutdown')]);
      const work = ended.then(() => services.tasks.idle());
      const isDone = await settleWithin(work, LAST_WORDS_MS);
      calls.abort();
      if (!isDone) await settleWithin(work, LAST_CALLS_MS);
      logger.info({ inTime: isDone }, 'bot has stopped');
    },
    isPolling: () => polling.isHealthy,
    alerts: buildAlertChannel(bot.api, services),
  };
}

function buildServices(bot: Bot, dependencies: BotDependencies): Services {
  const { store, logger } = dependencies;
  const dictionary = loadDictionary();
  const wordsOf = buildWordsOf(dictionary, dependencies);
  const privateChat = async (userId: number): Promise<Chat> =>
    openPrivateChat(bot.api, userId, await wordsOf({ chat: { id: userId } }));
  return {
    ...dependencies,
    commands: COMMAND_TABLE,
    dictionary,
    wordsOf,
    tasks: new ChatTasks(logger, async (userId) => (await store.access.roleOf(userId)) !== null),
    results: new ScanResults(),
    pending: new PendingInputs(dependencies.now),
    privateChat,
    username: () => bot.botInfo.username,
    publishOwnerMenu: async (ownerId) =>
      publishChatMenu(await privateChat(ownerId), 'owner', COMMAND_TABLE, logger),
  };
}

/** What happens to an update, in this order. */
function installMiddleware(bot: Bot, services: Services): void {
  const { logger, now, store } = services;
  bot.use(logUpdates(logger, now));
  bot.use(dropDuplicates(store.updates, logger));
  bot.use(guardAccess(services));
  bot.use(reviveChats(services.watches));
  bot.use(limitRate(services));
  bot.use(sequenceChats());
  const features = bot.errorBoundary(answerErrors(services));
  features.use(routeTaps(services));
  features.use(routeMessages(COMMAND_TABLE, services));
  // Only what fails before the boundary comes here.
  bot.catch(answerErrors(services));
}

/** Learns who the bot is; false if it was stopped before. */
async function signIn(bot: Bot, { logger }: BotDependencies, signal: AbortSignal): Promise<boolean> {
  const onFailure = (error: unknown): void => {
    if (error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404)) {
      throw new ConfigurationError('BOT_TOKEN', 'is not known to Telegram');
    }
    logger.warn({ error }, 'could not sign in to Telegram; trying again');
  };
  try {
    bot.botInfo = await retryTelegram((attempt) => bot.api.getMe(toApiSignal(attempt)), {
      signal,
      onFailure,
    });
    return true;
  } catch (error) {
    if (signal.aborted) return false;
    throw error;
  }
}

/** Shows the commands in Telegram's menu, and lets updates be fetched by a bot that once had a webhook. */
async function publishCommands(bot: Bot, services: Services): Promise<void> {
  const { commands, dictionary, store, logger } = services;
  try {
    await bot.api.deleteWebhook();
    await publishMenu(bot.api, commands, dictionary);
    const people = await store.access.people();
    for (const { id, role } of people) if (role === 'owner') await services.publishOwnerMenu(id);
  } catch (error) {
    logger.warn({ error }, 'could not publish the commands');
  }
}
