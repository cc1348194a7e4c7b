export { createBot, type RunningBot } from './bot.ts';
export { type BotDependencies, type BotStore } from './dependencies.ts';
