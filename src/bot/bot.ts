import { Bot, GrammyError } from 'grammy';
import { type Update } from 'grammy/types';
import { type AlertChannel } from '../arbitrage/watcher/index.ts';
import { ConfigurationError } from '../domain/errors.ts';
import { buildAlertChannel } from './alert-channel.ts';
import { toApiSignal } from './api-signal.ts';
import { routeTaps } from './callbacks/callback-router.ts';
import { routeMessages } from './chat-commands/command-router.ts';
import { type Chat, openPrivateChat } from './chat/chat.ts';
import { COMMAND_TABLE } from './chat-commands/command-table.ts';
import { EditPace } from './chat/edit-pace.ts';
import { type BotDependencies } from './dependencies.ts';
import { publishChatMenu, publishMenu } from './chat-commands/menu.ts';
import { answerErrors } from './middlewares/answer-errors.ts';
import { answerInTime } from './middlewares/answer-in-time.ts';
import { commitFirst, type UpdateTries } from './middlewares/commit-first.ts';
import { dropDuplicates } from './middlewares/drop-duplicates.ts';
import { answerInline } from './features/inline.ts';
import { answerNonText } from './features/non-text.ts';
import { guardAccess } from './middlewares/guard-access.ts';
import { limitRate } from './middlewares/limit-rate.ts';
import { logUpdates } from './middlewares/log-updates.ts';
import { reviveChats } from './middlewares/revive-chats.ts';
import { sequenceChats } from './middlewares/sequence-chats.ts';
import { BoundedMap } from './bounded-map.ts';
import { takeSettingsFile } from './features/settings/import.ts';
import { buildPageDesk, type PageDesk } from './page-desk.ts';
import { PendingInputs } from './pending-inputs.ts';
import { Polling, retryTelegram } from './updates/polling.ts';
import { ScanResults } from './scan-results.ts';
import { type Services } from './services.ts';
import { ChatTasks } from './tasks.ts';
import { abortWith, limitCallTime } from './transformers/deadlines.ts';
import { refuseForeignAnswers } from './transformers/foreign-answers.ts';
import { noteWrites } from './transformers/note-writes.ts';
import { observeCalls } from './transformers/observe.ts';
import { retryRefused, retryUnreached } from './transformers/retry.ts';
import { tolerateNoChange } from './transformers/tolerate.ts';
import { settleWithin } from './settle-within.ts';
import { buildWordsOf } from './chat/chat-words.ts';
import { SharedUpdates } from './updates/shared-updates.ts';
import { type UpdateTry } from './updates/update-exchange.ts';
import { type UpdateSource } from './updates/update-source.ts';
import { Webhook } from './updates/webhook.ts';
import { loadDictionary } from './words/words.ts';

/** A bot that can be started and stopped once. */
export interface RunningBot {
  /**
   * Signs in and begins to take updates; waits while Telegram cannot be reached, until the bot is stopped. Rejects
   * with a ConfigurationError if Telegram does not know the token.
   */
  readonly start: () => Promise<void>;
  /** Stops everything, tells chats whose scan ended so, and resolves within three seconds. */
  readonly stop: () => Promise<void>;
  /** True iff updates arrive, as far as is known. */
  readonly isListening: () => boolean;
  /** Takes up an update that Telegram delivered; false when it has to come again. */
  readonly accept: (update: object) => Promise<boolean>;
  /** How many scans and look-ups run. */
  readonly running: () => number;
  /** The chats in which they do. */
  readonly busyChats: () => Iterable<number>;
  /** Brings alerts to chats; not before the start. */
  readonly alerts: AlertChannel;
  /** What the page shares with the chats. */
  readonly page: PageDesk;
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
  bot.api.config.use(refuseForeignAnswers);
  if (dependencies.observer !== undefined) bot.api.config.use(observeCalls(dependencies.observer));
  const editPace = new EditPace({ everyMs: dependencies.editEveryMs });
  bot.api.config.use(noteWrites(editPace));
  bot.api.config.use(
    limitCallTime,
    retryUnreached,
    retryRefused(),
    tolerateNoChange,
    abortWith(calls.signal),
  );

  const services = buildServices(bot, editPace, dependencies);
  const tries: UpdateTries = new WeakMap();
  installMiddleware(bot, services, tries);
  const { updates, accept } = buildIntake(bot, tries, dependencies);

  return {
    start: async () => {
      const isSignedIn = await signIn(bot, dependencies, starting.signal);
      if (!isSignedIn) return;
      await updates.start().catch((error: unknown) => {
        if (!starting.signal.aborted) throw error;
      });
      if (starting.signal.aborted) return;
      logger.info({ username: bot.botInfo.username }, 'bot is listening');
      void publishCommands(bot, services);
    },
    stop: async () => {
      starting.abort();
      // A command that is being answered may still start a task: those are waited for last.
      const ended = Promise.all([updates.stop(), services.tasks.close('shutdown')]);
      const work = ended.then(() => services.tasks.idle());
      const isDone = await settleWithin(work, LAST_WORDS_MS);
      calls.abort();
      if (!isDone) await settleWithin(work, LAST_CALLS_MS);
      logger.info({ inTime: isDone }, 'bot has stopped');
    },
    isListening: () => updates.isHealthy,
    accept,
    running: () => services.tasks.running,
    busyChats: () => services.tasks.chats(),
    alerts: buildAlertChannel(bot.api, services),
    page: buildPageDesk(services),
  };
}

interface UpdateIntake extends Pick<RunningBot, 'accept'> {
  readonly updates: UpdateSource;
}

/** Where updates come from: from Telegram, and by way of other processes where several share the bot. */
function buildIntake(
  bot: Bot,
  tries: UpdateTries,
  { webhook: target, exchange, logger }: BotDependencies,
): UpdateIntake {
  const webhook = target && new Webhook(bot, target, logger);
  const acceptHere = (update: Update): boolean => webhook?.accept(update) ?? false;
  if (exchange === undefined) {
    const accept = (update: object): Promise<boolean> => Promise.resolve(acceptHere(update as Update));
    return { updates: webhook ?? new Polling(bot, logger), accept };
  }
  const noteTry = (attempt: UpdateTry): void => void tries.set(attempt.update, attempt);
  const shared = new SharedUpdates({ bot, exchange, logger, noteTry });
  const take = shared.take.bind(shared);
  return {
    updates: shared.behind(webhook ?? new Polling(bot, logger, { turn: exchange.turn, take })),
    accept: (update) => shared.accept(update as Update, acceptHere),
  };
}

/** Each may be as long as 64 KB. */
const IMPORTS_KEPT = 50;

function buildServices(bot: Bot, editPace: EditPace, dependencies: BotDependencies): Services {
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
    editPace,
    pending: new PendingInputs(dependencies.now),
    imports: new BoundedMap(IMPORTS_KEPT),
    privateChat,
    username: () => bot.botInfo.username,
    publishMenuOf: async (userId, role) =>
      publishChatMenu(await privateChat(userId), role, COMMAND_TABLE, logger),
  };
}

/** What happens to an update, in this order. */
function installMiddleware(bot: Bot, services: Services, tries: UpdateTries): void {
  const { logger, now, store, observer } = services;
  bot.use(logUpdates({ logger, now, observer }));
  bot.use(dropDuplicates({ updates: store.updates, tries, logger }));
  bot.use(commitFirst(tries));
  bot.use(guardAccess(services));
  bot.use(reviveChats(services.watches));
  bot.use(limitRate(services));
  bot.use(answerInTime(services));
  bot.use(sequenceChats());
  const features = bot.errorBoundary(answerErrors(services));
  features.use(answerInline(services));
  features.use(routeTaps(services));
  features.use(routeMessages(COMMAND_TABLE, services));
  features.use(takeSettingsFile(services));
  features.use(answerNonText(services));
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

/** Shows the commands in Telegram's menu. */
async function publishCommands(bot: Bot, services: Services): Promise<void> {
  const { commands, dictionary, store, logger } = services;
  try {
    await publishMenu(bot.api, commands, dictionary);
    const people = await store.access.people();
    // Everybody's menu is that of members.
    for (const { id, role } of people) if (role !== 'member') await services.publishMenuOf(id, role);
  } catch (error) {
    logger.warn({ error }, 'could not publish the commands');
  }
}
