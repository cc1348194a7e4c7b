import { HELP_PAGES, type HelpPage } from '../callbacks/callback-action.ts';
import { bold, markup, type Html, pre, stack } from '../chat/html.ts';
import { COMMAND_RIGHTS, type CommandName } from '../roles.ts';
import { type Button, button, type Screen } from '../chat/screen.ts';
import { type PlainKey } from '../words/translate.ts';
import { type Words } from '../words/words.ts';
import { left } from './cells.ts';

/** A command as the menu and /help name it. */
export interface CommandInfo {
  readonly name: CommandName;
  readonly description: PlainKey;
  /** How it is typed, with arguments that make sense. */
  readonly example: string;
}

/** For whom the help is shown. */
export interface HelpReader {
  readonly commands: readonly CommandInfo[];
  /** Whether the keys below the input field are shown; null where there are none. */
  readonly hasKeyboard: boolean | null;
}

/** One page of the help. */
export function viewHelp(page: HelpPage, { commands, hasKeyboard }: HelpReader, words: Words): Screen {
  const others = HELP_PAGES.filter((other) => other !== page);
  const title = (each: HelpPage): string => words.t(`help-title-${each}`);
  return {
    text: stack(bold(title(page)), viewPage(page, commands, words)),
    buttons: [
      others.map((other) => button(title(other), { kind: 'help', page: other })),
      page !== 'commands' || hasKeyboard === null ? [] : [keyboardButton(!hasKeyboard, words)],
    ],
  };
}

function keyboardButton(isShown: boolean, { t }: Words): Button {
  return button(t(isShown ? 'button-keys-show' : 'button-keys-hide'), { kind: 'keyboard', isShown });
}

function viewPage(page: HelpPage, commands: readonly CommandInfo[], words: Words): Html {
  switch (page) {
    case 'commands':
      return viewCommands(commands, words);
    case 'profit':
      return viewProfit(words);
    case 'risks':
      return stack(...RISKS.map((risk) => words.html(risk)));
  }
}

/** Commands stand outside the monospace block, where a tap sends them. */
function viewCommands(commands: readonly CommandInfo[], { t, html }: Words): Html {
  const examples = commands.filter(
    ({ name, example }) => example !== `/${name}` && COMMAND_RIGHTS[name] !== 'own',
  );
  return stack(
    ...commands.map(({ name, description }) => markup`/${name} ${t(description)}`),
    html('help-try'),
    ...examples.map(({ example }) => markup`<code>${example}</code>`),
  );
}

/** Each term of the arithmetic and what it means; a line without a term goes on with the one before. */
const TERMS: readonly (readonly [PlainKey | undefined, PlainKey])[] = [
  ['help-cost-name', 'help-cost'],
  ['help-sale-name', 'help-sale'],
  [undefined, 'help-sale-capped'],
  [undefined, 'help-sale-unknown'],
  ['help-proceeds-name', 'help-proceeds'],
  ['help-net-name', 'help-net'],
  ['help-roi-name', 'help-roi'],
  ['help-bid-name', 'help-bid'],
  ['help-even-name', 'help-even'],
];

const TERM_CELLS = 9;

function viewProfit({ t, html }: Words): Html {
  const rows = TERMS.map(
    ([term, meaning]) => left(term === undefined ? '' : t(term), TERM_CELLS) + t(meaning),
  );
  return stack(pre(rows), html('help-rounding'), html('help-ages'));
}

const RISKS = [
  'help-no-advice',
  'help-locks',
  'help-stickers',
  'help-transfers',
  'help-read-only',
] as const satisfies readonly PlainKey[];
