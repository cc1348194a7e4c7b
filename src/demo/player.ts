import { setTimeout as sleep } from 'node:timers/promises';
import { type ChatDriver, type ChatMessage, renderChat } from '../simulator/index.ts';

/** Plays one person in a chat with the bot, and prints what that person would see. */
export interface Player {
  /** Sends a text, waits until the bot has answered, and prints both. */
  readonly say: (text: string) => Promise<void>;
  /** Taps a button of the newest message that has some: by its text, or by its number from 1. */
  readonly tap: (button: string | number) => Promise<void>;
  /** The texts of the buttons that can be tapped. */
  readonly buttons: () => readonly string[];
}

/** How the chat is printed. */
export interface PlayerOptions {
  readonly columns: number;
  readonly color: boolean;
  readonly print: (text: string) => void;
  /** Keeps a photo where the person can look at it; tells where. */
  readonly keepPhoto: (name: string, content: Uint8Array) => string;
}

const LOOK_EVERY_MS = 100;
const QUIET_MS = 500;
/** Telegram's own limit may hold an answer up for a few seconds; some texts get none at all. */
const FIRST_REACTION_MS = 5000;
const PATIENCE_MS = 60_000;

/** Creates a player of one chat. */
export function createPlayer(chat: ChatDriver, options: PlayerOptions): Player {
  const printed = new Map<number, string>();
  const printPhoto = (id: number, { content }: NonNullable<ChatMessage['photo']>): void => {
    options.print(`        (the photo: ${options.keepPhoto(`photo-${id}.png`, content)})\n`);
  };
  const printNews = (): void => {
    for (const message of chat.messages()) {
      const rendered = renderChat([message], options);
      const news = `${rendered} ${message.photo?.bytes ?? ''}`;
      if (printed.get(message.id) === news) continue;
      printed.set(message.id, news);
      options.print(`${rendered}\n`);
      if (message.photo !== undefined) printPhoto(message.id, message.photo);
    }
  };
  const settled = async (before: string): Promise<void> => {
    await waitUntilQuiet(chat, before);
    printNews();
  };
  return {
    say: async (text) => {
      const before = fingerprint(chat);
      await chat.send(text);
      await settled(before);
    },
    tap: async (button) => {
      const message = findMenu(chat);
      const name = typeof button === 'number' ? message?.buttons.flat()[button - 1]?.text : button;
      if (message === undefined || name === undefined) throw new RangeError(`there is no button ${button}`);
      const before = fingerprint(chat);
      options.print(`\n        (taps "${name}")\n`);
      const answer = await chat.tap(typeof button === 'number' ? button - 1 : button, message);
      if (answer?.text) options.print(`        (a notice: ${answer.text})\n`);
      await settled(before);
    },
    buttons: () =>
      findMenu(chat)
        ?.buttons.flat()
        .map(({ text }) => text) ?? [],
  };
}

function findMenu(chat: ChatDriver): ChatMessage | undefined {
  return chat.messages().findLast(({ from, buttons }) => from === 'bot' && buttons.length > 0);
}

/** All that the bot shows; what the person wrote is no reaction to it. */
function fingerprint(chat: ChatDriver): string {
  const shown = chat.messages().filter(({ from }) => from === 'bot');
  return JSON.stringify(shown.map(({ id, text, buttons, photo }) => [id, text, buttons, photo?.bytes]));
}

/** Waits for the bot's first reaction, and then until it changes nothing more and no scan is running. */
async function waitUntilQuiet(chat: ChatDriver, before: string): Promise<void> {
  const giveUpAt = Date.now() + PATIENCE_MS;
  let last = before;
  let changedAt = Date.now();
  while (Date.now() < giveUpAt) {
    await sleep(LOOK_EVERY_MS);
    const now = fingerprint(chat);
    if (now !== last) changedAt = Date.now();
    last = now;
    const running =
      findMenu(chat)
        ?.buttons.flat()
        .some(({ text }) => text.includes('Stop')) ?? false;
    const patienceMs = now === before ? FIRST_REACTION_MS : QUIET_MS;
    if (!running && Date.now() - changedAt >= patienceMs) return;
  }
  throw new Error('the bot did not come to rest within a minute');
}
