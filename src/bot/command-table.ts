import { answerCachestats } from './features/cachestats.ts';
import { answerCancel } from './features/cancel.ts';
import { answerHealth } from './features/health.ts';
import { answerHelp } from './features/help.ts';
import { answerLogs } from './features/logs.ts';
import { answerPrices, PRICES_EXAMPLE } from './features/prices.ts';
import { answerRefresh, answerScan } from './features/scan.ts';
import { answerSettings } from './features/settings.ts';
import { answerStart } from './features/start.ts';
import { answerUsers } from './features/users.ts';
import { SCAN_EXAMPLE } from './scan-arguments.ts';
import { type CommandHandler } from './services.ts';
import { type CommandInfo } from './views/help.ts';

/** A command with what answers it. */
export interface CommandEntry extends CommandInfo {
  readonly handle: CommandHandler;
}

/** All commands, in the order of the menu and of /help, which are made from this table. */
export const COMMAND_TABLE: readonly CommandEntry[] = [
  { name: 'scan', description: 'best deals now', example: SCAN_EXAMPLE, handle: answerScan },
  { name: 'prices', description: 'one item on both markets', example: PRICES_EXAMPLE, handle: answerPrices },
  {
    name: 'settings',
    description: 'game, minimums, direction',
    example: '/settings',
    handle: answerSettings,
  },
  {
    name: 'cachestats',
    description: 'data age and health',
    example: '/cachestats',
    handle: answerCachestats,
  },
  { name: 'cancel', description: 'stop what is running', example: '/cancel', handle: answerCancel },
  { name: 'help', description: 'commands, formulas, risks', example: '/help', handle: answerHelp },
  { name: 'start', description: 'what this bot does', example: '/start', handle: answerStart },
  { name: 'users', description: 'who may use this bot', example: '/users', handle: answerUsers },
  { name: 'health', description: 'how this bot is doing', example: '/health', handle: answerHealth },
  { name: 'logs', description: 'latest warnings and errors', example: '/logs', handle: answerLogs },
  {
    name: 'refresh',
    description: 'ask both markets anew',
    example: '/refresh rust',
    handle: answerRefresh,
  },
];
