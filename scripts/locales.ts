import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatMessages, readMessages } from './locales/messages.ts';

// Writes the types of the bot's texts, which the compiler holds every use of them to.
const bot = join(import.meta.dirname, '..', 'src', 'bot');
const english = readFileSync(join(bot, 'locales', 'en.ftl'), 'utf8');
writeFileSync(join(bot, 'words', 'messages.ts'), formatMessages(readMessages(english)));
