import { type ChatDriver, type InlineButton, type SeenMessage } from '../../src/simulator/index.ts';
import { isTappable, nameButton, nameHandler, nameScreen } from './button-name.ts';
import { findFaults } from './faults.ts';
import { createScreenMap, type ScreenMap } from './screen-map.ts';
import { botMessages, latestRevision, settle } from './settled.ts';

/** One person's walk through one chat. */
export interface WalkPlan {
  readonly name: string;
  /** What is sent, in this order; each is sent again until it leads to nothing new. */
  readonly commands: readonly string[];
  /** Buttons that would lead out of what is to be seen. */
  readonly avoid: RegExp;
  /** Whether the bot answers texts that are no commands, which in groups are not for it. */
  readonly answersTexts: boolean;
  /** Whether buttons are told apart by what they say, or only by what the bot does with them, in the whole chat. */
  readonly detail: 'every value' | 'every handler';
  /** Resolves when the bot may write in this chat as much as one act can ask of it. */
  readonly untilThereIsRoom: () => Promise<void>;
}

/** What a walk found. */
export interface Walk {
  readonly name: string;
  readonly screens: number;
  readonly buttons: number;
  /** What was tapped, and the buttons that were seen once and tapped on no screen. */
  readonly tapped: readonly string[];
  readonly passedBy: readonly string[];
  readonly messages: number;
  readonly minutes: number;
  readonly problems: readonly string[];
}

const MOST_ROUNDS = 12;
/** Ways change with what was tapped: so many taps that lead to nothing new are enough. */
const MOST_VAIN_TAPS = 16;
/** Where an owner answers a stranger, nothing is left to be done. */
const DECISIONS = '1:g:';
const NONSENSE = 'qwx ~?';

/** Walks until nothing new is found. */
export class Explorer {
  readonly #chat: ChatDriver;
  readonly #plan: WalkPlan;
  readonly #tell: (line: string) => void;
  readonly #map: ScreenMap;
  readonly #problems = new Set<string>();
  readonly #typed = new Set<string>();
  #messages = 0;

  /** `tell` is called after each command. */
  constructor(chat: ChatDriver, plan: WalkPlan, tell: (line: string) => void) {
    this.#chat = chat;
    this.#plan = plan;
    this.#map = createScreenMap(plan.detail === 'every handler');
    this.#tell = tell;
  }

  async walk(): Promise<Walk> {
    const startedAt = performance.now();
    for (const command of this.#plan.commands) {
      await this.#walkFrom(command);
      const { screens, buttons } = this.#map.counts();
      this.#tell(`${this.#plan.name}: ${command}, ${buttons} buttons on ${screens} screens so far`);
    }
    // Alerts and the like came of themselves.
    for (const { id } of botMessages(this.#chat).filter(hasButtons).toReversed()) {
      const message = this.#chat.messages().find((each) => each.id === id);
      if (message !== undefined && hasButtons(message)) await this.#follow(message);
    }
    return {
      name: this.#plan.name,
      ...this.#map.counts(),
      tapped: this.#map.tapped(),
      passedBy: this.#map.untapped(),
      messages: this.#messages,
      minutes: (performance.now() - startedAt) / 60_000,
      problems: [...this.#problems],
    };
  }

  async #walkFrom(command: string): Promise<void> {
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const before = this.#map.counts().buttons;
      const shown = await this.#act('send', () => this.#chat.send(command));
      if (shown.length === 0) this.#problems.add(`no answer to ${command}`);
      const start = shown.findLast(hasButtons);
      if (start !== undefined) await this.#follow(start);
      if (this.#map.counts().buttons === before) return;
    }
  }

  async #follow(start: SeenMessage): Promise<void> {
    let current = start;
    for (let vain = 0; vain < MOST_VAIN_TAPS; vain += 1) {
      const before = this.#map.counts().buttons;
      const buttons = this.#buttonsOf(current);
      const screen = nameScreen(current);
      this.#map.see(screen, [...buttons.keys()]);
      const choice = this.#map.nextFrom(screen, [...buttons.keys()]);
      if (choice === undefined) return;
      const button = buttons.get(choice);
      if (button === undefined) return;
      const next = await this.#tap(current, button, choice);
      this.#map.noteTap(screen, choice, next && nameScreen(next));
      if (next === undefined) return;
      current = next;
      if (this.#map.counts().buttons > before) vain = 0;
    }
  }

  #buttonsOf({ buttons }: SeenMessage): ReadonlyMap<string, InlineButton> {
    const wanted = buttons
      .flat()
      .filter((button) => isTappable(button) && !this.#plan.avoid.test(button.text));
    const name = this.#plan.detail === 'every value' ? nameButton : nameHandler;
    return new Map(wanted.toReversed().map((button) => [name(button), button]));
  }

  /** Taps and looks at what comes of it; the message to go on with, if there is one. */
  async #tap(on: SeenMessage, button: InlineButton, name: string): Promise<SeenMessage | undefined> {
    const place = `[${button.text}] (${name}) under: ${on.text.slice(0, 50).replaceAll('\n', ' / ')}`;
    const position = on.buttons.flat().findIndex((each) => each.callback_data === button.callback_data);
    const shown = await this.#act('tap', async () => {
      const answer = await this.#chat.tap(position, on);
      if (answer === undefined) this.#problems.add(`not answered: ${place}`);
    });
    const edited = this.#chat.messages().find(({ id }) => id === on.id);
    const added = shown.filter(({ id }) => id > on.id);
    if (edited !== undefined && !hasButtons(edited) && !added.some(hasButtons) && !name.startsWith(DECISIONS))
      this.#problems.add(`a dead end: ${place}`);
    const asked = added.findLast(({ document, photo }) => document === undefined && photo === undefined);
    const typed =
      asked === undefined || asked.id === edited?.id ? undefined : await this.#typeInto(asked, name);
    if (typed !== undefined) return typed;
    if (edited !== undefined && hasButtons(edited) && edited.revision > on.revision) return edited;
    return added.findLast(hasButtons) ?? (edited && hasButtons(edited) ? edited : this.#newestMenu());
  }

  /**
   * Whatever asks for a text gets one that it may not be able to read, and then one that it named itself; the message
   * that came of it, if one did.
   */
  async #typeInto(asked: SeenMessage, name: string): Promise<SeenMessage | undefined> {
    if (!this.#plan.answersTexts || this.#typed.has(name)) return undefined;
    this.#typed.add(name);
    const replies = await this.#act('send', () => this.#chat.send(NONSENSE));
    if (replies.length === 0) this.#problems.add(`no answer to a text after ${name}`);
    const example = [...replies.toReversed(), asked].map(exampleOf).find((text) => text !== undefined);
    const shown = example === undefined ? [] : await this.#act('send', () => this.#chat.send(example));
    await this.#act('send', () => this.#chat.send('/cancel'));
    return [...replies, ...shown].findLast(hasButtons);
  }

  #newestMenu(): SeenMessage | undefined {
    return botMessages(this.#chat).findLast(hasButtons);
  }

  async #act(kind: 'send' | 'tap', act: () => Promise<unknown>): Promise<readonly SeenMessage[]> {
    await this.#plan.untilThereIsRoom();
    const since = latestRevision(this.#chat);
    await act();
    const shown = await settle(this.#chat, since, kind);
    this.#messages += shown.length;
    for (const fault of shown.flatMap(findFaults)) this.#problems.add(fault);
    return shown;
  }
}

function hasButtons({ buttons }: SeenMessage): boolean {
  return buttons.flat().some(isTappable);
}

function exampleOf({ text, entities }: SeenMessage): string | undefined {
  const example = entities.find(({ type }) => type === 'code');
  return example && text.slice(example.offset, example.offset + example.length);
}
