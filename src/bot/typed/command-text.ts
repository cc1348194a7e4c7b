import { type UserFromGetMe } from 'grammy/types';

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

/** True iff no other bot is addressed. */
export function isForUs({ addressee }: ParsedCommand, me: Pick<UserFromGetMe, 'username'>): boolean {
  return addressee === undefined || addressee === me.username.toLowerCase();
}
