import { type Person, type Role } from '../domain/access.ts';
import { type BotDependencies } from './dependencies.ts';
import { type EditPace } from './chat/edit-pace.ts';
import { type BoundedMap } from './bounded-map.ts';
import { type Backup } from './settings-file/contents.ts';
import { type PendingInputs } from './pending-inputs.ts';
import { type ScanResults } from './scan-results.ts';
import { type ChatTasks } from './tasks.ts';
import { type Chat } from './chat/chat.ts';
import { type CommandInfo } from './views/help.ts';
import { type WordsOf } from './chat/chat-words.ts';
import { type Dictionary } from './words/words.ts';

/** What the features share: the world outside, and what the bot remembers while it runs. */
export interface Services extends BotDependencies {
  readonly commands: readonly CommandInfo[];
  readonly dictionary: Dictionary;
  readonly wordsOf: WordsOf;
  readonly tasks: ChatTasks;
  readonly results: ScanResults;
  readonly editPace: EditPace;
  readonly pending: PendingInputs;
  /** Files of settings that were read and not applied yet, by chat and short id. */
  readonly imports: BoundedMap<string, Backup>;
  /** The private chat with somebody, who must have begun it. */
  readonly privateChat: (userId: number) => Promise<Chat>;
  /** How the bot is called in links. */
  readonly username: () => string;
  /** Shows somebody the menu of their role. */
  readonly publishMenuOf: (userId: number, role: Role) => Promise<void>;
}

/** Somebody who may use the bot, where they did something. */
export interface Caller {
  readonly chat: Chat;
  readonly userId: number;
  /** As they are called in the audit. */
  readonly person: Person;
  /** As it was when the update had its turn. */
  readonly role: Role;
}

/** A command that somebody sent. */
export interface CommandCall extends Caller {
  /** What stood after the command's name, trimmed. */
  readonly args: string;
}

/** Answers a command. An InputError that it throws is told to the person. */
export type CommandHandler = (call: CommandCall, services: Services) => Promise<void>;

/** A button that somebody tapped. */
export interface Tap extends Caller {
  /** The message under which the button is. */
  readonly messageId: number;
}

/** Answers a tap; the text that it returns is shown for a moment. */
export type TapHandler<Action> = (
  tap: Tap,
  action: Action,
  services: Services,
) => Promise<string | undefined>;
