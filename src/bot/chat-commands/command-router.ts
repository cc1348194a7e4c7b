import { type MiddlewareFn } from 'grammy';
import { InputError } from '../../domain/errors.ts';
import { toChat } from '../chat/chat.ts';
import { type CommandEntry } from './command-table.ts';
import { isForUs, parseCommand, type ParsedCommand } from '../typed/command-text.ts';
import { cutText } from '../chat/cut-text.ts';
import { code, markup } from '../chat/html.ts';
import { findNearest } from './nearest-command.ts';
import { type AskedInput, isQuestion } from '../pending-inputs.ts';
import { findKey } from './reply-keyboard.ts';
import { toPerson } from '../person.ts';
import { COMMAND_RIGHTS, findRefusal, isOffered, TAP_RIGHTS } from '../roles.ts';
import { plainScreen, type Screen } from '../chat/screen.ts';
import { type CommandCall, type Services } from '../services.ts';
import { answerPrices } from '../features/prices.ts';
import { answerQuestion } from '../features/settings/questions.ts';
import { answerTypedValue } from '../features/settings/index.ts';
import { answerTypedQuiet, answerTypedWatch } from '../features/watch.ts';
import { explainRefusal } from '../views/access.ts';
import { type Words } from '../words/words.ts';

/** Hands each message to its command, or to the question that waits for an answer. */
export function routeMessages(table: readonly CommandEntry[], services: Services): MiddlewareFn {
  return async (context, next) => {
    const { from, me } = context;
    const text = context.message?.text;
    if (text === undefined || from === undefined) return next();
    // Asked anew: they may have been removed while this message waited for its turn.
    const role = await services.store.access.roleOf(from.id);
    if (role === null) return;
    const chat = toChat(context, await services.wordsOf(context));
    if (chat === undefined) return next();
    const command = parseCommand(text) ?? (chat.isGroup ? undefined : readKey(text, services));
    const args = command?.args ?? text.trim();
    const call = { chat, userId: from.id, person: toPerson(from), role, args };
    if (command === undefined) await answerText(call, services);
    else if (isForUs(command, me)) await answerCommand(table, command, call, services);
  };
}

/** A key below the input field stands for its command. */
function readKey(text: string, { dictionary }: Services): ParsedCommand | undefined {
  const name = findKey(text, dictionary);
  return name && { name, args: '' };
}

async function answerCommand(
  table: readonly CommandEntry[],
  command: ParsedCommand,
  call: CommandCall,
  services: Services,
): Promise<void> {
  const entry = table.find(({ name }) => name === command.name);
  const refusal = entry && (await findRefusal(COMMAND_RIGHTS[entry.name], call));
  // Of the owners' commands nobody else is told.
  if (entry === undefined || refusal === 'owners-only') return answerUnknown(table, command, call);
  if (refusal !== undefined) {
    await call.chat.send(plainScreen(markup`${explainRefusal(refusal, call.chat.words)}`));
    return;
  }
  if (entry.name !== 'cancel') services.pending.forget(call.chat.id, call.userId);
  await entry.handle(call, services);
}

async function answerUnknown(
  table: readonly CommandEntry[],
  { name, addressee }: ParsedCommand,
  { chat, role }: CommandCall,
): Promise<void> {
  // In a group a command without an address may be another bot's.
  if (chat.isGroup && addressee === undefined) return;
  const offered = table.filter((entry) => isOffered(entry.name, role, chat.isGroup));
  const nearest = findNearest(
    name,
    offered.map((entry) => entry.name),
  );
  await chat.send(viewUnknownCommand(name, nearest, chat.words));
}

function viewUnknownCommand(name: string, nearest: string | undefined, { html }: Words): Screen {
  const command = `/${name}`;
  return plainScreen(
    nearest === undefined
      ? html('unknown-command', { command })
      : html('unknown-command-nearest', { command, nearest: `/${nearest}` }),
  );
}

async function answerText(call: CommandCall, services: Services): Promise<void> {
  const { chat, userId, args } = call;
  const asked = services.pending.find(chat.id, userId);
  if (asked !== undefined) await takeTypedInput(call, asked, services);
  else if (!chat.isGroup) {
    const example = code(`/prices ${cutText(args, 60)}`);
    await chat.send(plainScreen(chat.words.html('text-hint', { example })));
  }
}

/** Whoever was asked for something may have lost the right to set it since. */
async function takeTypedInput(call: CommandCall, asked: AskedInput, services: Services): Promise<void> {
  if (asked === 'item') {
    services.pending.forget(call.chat.id, call.userId);
    return answerPrices(call, services);
  }
  const isWatch = typeof asked === 'object';
  const refusal = await findRefusal(TAP_RIGHTS[isWatch ? 'watch-new' : 'settings-type'], call);
  if (refusal === undefined) {
    if (isWatch) return answerTypedWatch(call, asked, services);
    return takeTypedSetting(call, asked, services).catch((error: unknown) => offerCancel(error, call));
  }
  services.pending.forget(call.chat.id, call.userId);
  await call.chat.send(plainScreen(markup`${explainRefusal(refusal, call.chat.words)}`));
}

function takeTypedSetting(
  call: CommandCall,
  asked: Exclude<AskedInput, 'item' | object>,
  services: Services,
): Promise<void> {
  if (asked === 'quiet') return answerTypedQuiet(call, services);
  return isQuestion(asked) ? answerQuestion(call, asked, services) : answerTypedValue(call, asked, services);
}

/** What cannot be read is still waited for. */
function offerCancel(error: unknown, { chat }: CommandCall): never {
  if (!(error instanceof InputError)) throw error;
  throw new InputError(chat.words.t('error-or-cancel', { problem: error.message }), error.example);
}
