export { createBot, type RunningBot } from './bot.ts';
export { type BotDependencies, type BotStore } from './dependencies.ts';
export { type UpdateExchange } from './updates/update-exchange.ts';
export { type PageDesk } from './page-desk.ts';
