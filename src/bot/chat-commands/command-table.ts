import { answerBalance } from '../features/balance.ts';
import { answerCachestats } from '../features/cachestats.ts';
import { answerCancel } from '../features/cancel.ts';
import { answerExport } from '../features/export.ts';
import { answerHealth } from '../features/health.ts';
import { answerHelp } from '../features/help.ts';
import { answerLogs } from '../features/logs.ts';
import { answerPaper } from '../features/paper.ts';
import { answerPrices, PRICES_EXAMPLE } from '../features/prices.ts';
import { answerRefresh, answerScan } from '../features/scan.ts';
import { answerSettings } from '../features/settings/index.ts';
import { answerStart } from '../features/start.ts';
import { answerUsers } from '../features/users.ts';
import { answerWatch } from '../features/watch.ts';
import { SCAN_EXAMPLE } from '../typed/scan-arguments.ts';
import { type CommandHandler } from '../services.ts';
import { WATCH_EXAMPLE } from '../typed/watch-text.ts';
import { type CommandInfo } from '../views/help.ts';

/** A command with what answers it. */
export interface CommandEntry extends CommandInfo {
  readonly handle: CommandHandler;
}

/** All commands, in the order of the menu and of /help, which are made from this table. */
export const COMMAND_TABLE: readonly CommandEntry[] = [
  { name: 'start', description: 'command-start', example: '/start', handle: answerStart },
  { name: 'scan', description: 'command-scan', example: SCAN_EXAMPLE, handle: answerScan },
  { name: 'prices', description: 'command-prices', example: PRICES_EXAMPLE, handle: answerPrices },
  { name: 'watch', description: 'command-watch', example: WATCH_EXAMPLE, handle: answerWatch },
  { name: 'paper', description: 'command-paper', example: '/paper', handle: answerPaper },
  { name: 'settings', description: 'command-settings', example: '/settings', handle: answerSettings },
  { name: 'balance', description: 'command-balance', example: '/balance', handle: answerBalance },
  { name: 'cachestats', description: 'command-cachestats', example: '/cachestats', handle: answerCachestats },
  { name: 'export', description: 'command-export', example: '/export', handle: answerExport },
  { name: 'help', description: 'command-help', example: '/help', handle: answerHelp },
  { name: 'cancel', description: 'command-cancel', example: '/cancel', handle: answerCancel },
  { name: 'users', description: 'command-users', example: '/users', handle: answerUsers },
  { name: 'health', description: 'command-health', example: '/health', handle: answerHealth },
  { name: 'logs', description: 'command-logs', example: '/logs', handle: answerLogs },
  { name: 'refresh', description: 'command-refresh', example: '/refresh rust', handle: answerRefresh },
];
