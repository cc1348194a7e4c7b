import { type HelpPage } from '../callback-action.ts';
import { bold, markup, type Html, pre, stack } from '../html.ts';
import { type CommandName } from '../roles.ts';
import { button, type Screen } from '../screen.ts';
import { left } from './cells.ts';

/** A command as the menu and /help name it. */
export interface CommandInfo {
  readonly name: CommandName;
  readonly description: string;
  /** How it is typed, with arguments that make sense. */
  readonly example: string;
}

const TITLES: Readonly<Record<HelpPage, string>> = {
  commands: 'Commands',
  profit: 'How profit is computed',
  risks: 'Limits & risks',
};

/** One page of the help. */
export function viewHelp(page: HelpPage, commands: readonly CommandInfo[]): Screen {
  const others = (['commands', 'profit', 'risks'] as const).filter((other) => other !== page);
  return {
    text: stack(bold(TITLES[page]), page === 'commands' ? viewCommands(commands) : PAGES[page]),
    buttons: [others.map((other) => button(TITLES[other], { kind: 'help', page: other }))],
  };
}

/** Commands stand outside the monospace block, where a tap sends them. */
function viewCommands(commands: readonly CommandInfo[]): Html {
  const examples = commands.filter(({ name, example }) => example !== `/${name}`);
  return stack(
    ...commands.map(({ name, description }) => markup`/${name} ${description}`),
    markup`Try:`,
    ...examples.map(({ example }) => markup`<code>${example}</code>`),
  );
}

const row = (name: string, meaning: string): string => left(name, 9) + meaning;

const PAGES: Readonly<Record<Exclude<HelpPage, 'commands'>, Html>> = {
  profit: stack(
    pre([
      row('cost', 'price you pay with fees'),
      row('sale', 'one step under lowest ask'),
      row('', 'at most 102% of sales'),
      row('', 'no sales known: 3% less'),
      row('proceeds', 'sale less the sale fee'),
      row('net', 'proceeds less cost'),
      row('ROI', 'net over cost'),
      row('at bid', 'net if sold at once'),
      row('even', 'least sale without loss'),
    ]),
    markup`Every rounding goes against the trade. A fee comes from your account, else from the market's table, else it is the worst case and says "assumed".`,
    markup`Prices older than 3 minutes, or 3 minutes apart, are never compared.`,
  ),
  risks: stack(
    markup`Not financial advice. Prices move while you trade, and others see the same deals.`,
    markup`Bought items are often locked for days, a trade can be reversed within 7 days, and markets hold payouts.`,
    markup`A listing may hold stickers, a float or a pattern that explain its price. ROI above 35% is usually a mix-up.`,
    markup`Deposit, withdrawal and currency costs are not included.`,
    markup`The bot only reads prices. It never buys or sells.`,
  ),
};
