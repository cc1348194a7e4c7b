import { type Context, type MiddlewareFn } from 'grammy';
import { toChat } from './chat.ts';
import { type CommandEntry } from './command-table.ts';
import { cutText } from './cut-text.ts';
import { markup } from './html.ts';
import { findNearest } from './nearest-command.ts';
import { plainScreen, type Screen } from './screen.ts';
import { type CommandCall, type Services } from './services.ts';
import { answerTypedValue } from './features/settings.ts';

/** A message taken apart as a command. */
export interface ParsedCommand {
  readonly name: string;
  /** The bot that is addressed, as in "/scan@skinspread_bot". */
  readonly addressee?: string;
  readonly args: string;
}

/** Takes a message apart; undefined if it is no command. */
export function parseCommand(text: string): ParsedCommand | undefined {
  const match = /^\/(\w{1,32})\w*(?:@(\w+))?(?:\s+([\s\S]*))?$/.exec(text.trim());
  if (match === null) return undefined;
  const [, name = '', addressee, args = ''] = match;
  return {
    name: name.toLowerCase(),
    ...(addressee === undefined ? {} : { addressee: addressee.toLowerCase() }),
    args: args.trim(),
  };
}

/** Hands each message to its command, or to the question that waits for an answer. */
export function routeMessages(table: readonly CommandEntry[], services: Services): MiddlewareFn {
  return async (context, next) => {
    const text = context.message?.text;
    const chat = toChat(context);
    if (text === undefined || chat === undefined || context.from === undefined) return next();
    const command = parseCommand(text);
    const call = { chat, userId: context.from.id, args: command?.args ?? text.trim() };
    if (command === undefined) await answerText(call, services);
    else if (isForUs(command, context)) await answerCommand(table, command, call, services);
  };
}

function isForUs({ addressee }: ParsedCommand, { me }: Context): boolean {
  return addressee === undefined || addressee === me.username.toLowerCase();
}

async function answerCommand(
  table: readonly CommandEntry[],
  { name, addressee }: ParsedCommand,
  call: CommandCall,
  services: Services,
): Promise<void> {
  const entry = table.find((known) => known.name === name);
  if (entry !== undefined) {
    if (entry.name !== 'cancel') services.pending.forget(call.chat.id, call.userId);
    await entry.handle(call, services);
  } else if (!call.chat.isGroup || addressee !== undefined) {
    // In a group a command without an address may be another bot's.
    await call.chat.send(viewUnknownCommand(name, table));
  }
}

function viewUnknownCommand(name: string, table: readonly CommandEntry[]): Screen {
  const nearest = findNearest(
    name,
    table.map((entry) => entry.name),
  );
  return plainScreen(
    nearest === undefined
      ? markup`I do not know /${name}. See /help`
      : markup`I do not know /${name}. Did you mean /${nearest}?`,
  );
}

async function answerText(call: CommandCall, services: Services): Promise<void> {
  const { chat, userId, args } = call;
  const field = services.pending.find(chat.id, userId);
  if (field !== undefined) await answerTypedValue(call, field, services);
  else if (!chat.isGroup) {
    await chat.send(
      plainScreen(markup`To look an item up: <code>/prices ${cutText(args, 60)}</code>. More: /help`),
    );
  }
}
