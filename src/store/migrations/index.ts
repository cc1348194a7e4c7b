import { type Migration } from 'kysely';
import * as chatSettings from './0001-chat-settings.ts';
import * as access from './0002-access.ts';
import * as handledUpdates from './0003-handled-updates.ts';
import * as items from './0004-items.ts';
import * as chatLanguage from './0005-chat-language.ts';
import * as roles from './0006-roles.ts';
import * as ledger from './0007-ledger.ts';
import * as watches from './0008-watches.ts';
import * as chatTrading from './0009-chat-trading.ts';
import * as chatPace from './0010-chat-pace.ts';
import * as hidden from './0011-hidden.ts';
import * as chatStates from './0014-chat-states.ts';
import * as watchTopics from './0015-watch-topics.ts';
import * as currency from './0016-currency.ts';
import * as watchChanges from './0017-watch-changes.ts';
import * as webSessions from './0022-web-sessions.ts';

/** Every step of the schema under the name by which it is remembered. Steps are only ever added, at the end. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-chat-settings': chatSettings,
  '0002-access': access,
  '0003-handled-updates': handledUpdates,
  '0004-items': items,
  '0005-chat-language': chatLanguage,
  '0006-roles': roles,
  '0007-ledger': ledger,
  '0008-watches': watches,
  '0009-chat-trading': chatTrading,
  '0010-chat-pace': chatPace,
  '0011-hidden': hidden,
  '0014-chat-states': chatStates,
  '0015-watch-topics': watchTopics,
  '0016-currency': currency,
  '0017-watch-changes': watchChanges,
  '0022-web-sessions': webSessions,
};
