import { type Kysely } from 'kysely';
import { type Game, GAMES } from '../domain/game.ts';
import { GRADES } from '../domain/confidence.ts';
import { CURRENCIES } from '../domain/currency.ts';
import { basisPoints, ZERO } from '../domain/money.ts';
import { type TransferCosts } from '../domain/profit.ts';
import { type ChatSettings, DEFAULT_SETTINGS, DIRECTION_CHOICES, LANGUAGES } from '../domain/settings.ts';
import { type ChatSettingsTable, type Database } from './tables.ts';

/** What each chat wants to see. */
export interface ChatSettingsRepository {
  /** A chat's settings; what it never set is as DEFAULT_SETTINGS says. */
  readonly get: (chatId: number) => Promise<ChatSettings>;
  /** Changes the named settings only, and tells what holds now. */
  readonly save: (chatId: number, changes: Partial<ChatSettings>) => Promise<ChatSettings>;
  /** The games that chats have chosen, each once; who never chose one has the default. */
  readonly games: () => Promise<readonly Game[]>;
}

/** The settings of chats in a database. */
export function buildChatSettingsRepository(db: Kysely<Database>): ChatSettingsRepository {
  const get = async (chatId: number): Promise<ChatSettings> => {
    const row = await db
      .selectFrom('chat_settings')
      .selectAll()
      .where('chat_id', '=', chatId)
      .executeTakeFirst();
    return row === undefined ? DEFAULT_SETTINGS : toSettings(row);
  };
  return {
    get,
    save: async (chatId, changes) => {
      const columns = toColumns(changes);
      await db
        .insertInto('chat_settings')
        .values({ chat_id: chatId, ...columns })
        .onConflict((conflict) =>
          Object.keys(columns).length === 0
            ? conflict.doNothing()
            : conflict.column('chat_id').doUpdateSet(columns),
        )
        .execute();
      return get(chatId);
    },
    games: async () => {
      const rows = await db.selectFrom('chat_settings').select('game').distinct().execute();
      return GAMES.filter((game) => rows.some((row) => row.game === game));
    },
  };
}

/** A game, direction, language or currency that another version wrote and this one does not know counts as not set. */
function toSettings(row: ChatSettingsTable): ChatSettings {
  return {
    game: GAMES.find((game) => game === row.game) ?? DEFAULT_SETTINGS.game,
    minNet: row.min_net ?? DEFAULT_SETTINGS.minNet,
    minRoi: row.min_roi ?? DEFAULT_SETTINGS.minRoi,
    minPrice: row.min_price ?? DEFAULT_SETTINGS.minPrice,
    maxPrice: row.max_price ?? DEFAULT_SETTINGS.maxPrice,
    direction: DIRECTION_CHOICES.find((choice) => choice === row.direction) ?? DEFAULT_SETTINGS.direction,
    minGrade: GRADES.find((grade) => grade === row.min_grade) ?? DEFAULT_SETTINGS.minGrade,
    minRoiPerDay: row.min_roi_per_day ?? DEFAULT_SETTINGS.minRoiPerDay,
    minSales: row.min_sales ?? DEFAULT_SETTINGS.minSales,
    maxLockDays: toLockDays(row.max_lock_days),
    budget: row.budget,
    costs: toCosts(row),
    language: LANGUAGES.find((language) => language === row.language) ?? DEFAULT_SETTINGS.language,
    currency: CURRENCIES.find((currency) => currency === row.currency) ?? DEFAULT_SETTINGS.currency,
  };
}

const ANY_LOCK = -1;

function toLockDays(days: number | null): number | null {
  return days === ANY_LOCK ? null : (days ?? DEFAULT_SETTINGS.maxLockDays);
}

/** Costs of which a chat stated none are not included. */
function toCosts(row: ChatSettingsTable): TransferCosts {
  const { deposit_rate, deposit_flat, withdrawal_rate, withdrawal_flat } = row;
  return {
    included: [deposit_rate, deposit_flat, withdrawal_rate, withdrawal_flat].some((cost) => cost !== null),
    depositRate: deposit_rate ?? basisPoints(0),
    depositFlat: deposit_flat ?? ZERO,
    withdrawalRate: withdrawal_rate ?? basisPoints(0),
    withdrawalFlat: withdrawal_flat ?? ZERO,
  };
}

function toCostColumns(costs: TransferCosts): SettingColumns {
  const { included, depositRate, depositFlat, withdrawalRate, withdrawalFlat } = costs;
  return {
    deposit_rate: included ? depositRate : null,
    deposit_flat: included ? depositFlat : null,
    withdrawal_rate: included ? withdrawalRate : null,
    withdrawal_flat: included ? withdrawalFlat : null,
  };
}

type SettingColumns = Partial<Omit<ChatSettingsTable, 'chat_id'>>;

const COLUMNS = {
  game: 'game',
  minNet: 'min_net',
  minRoi: 'min_roi',
  minPrice: 'min_price',
  maxPrice: 'max_price',
  direction: 'direction',
  minGrade: 'min_grade',
  minRoiPerDay: 'min_roi_per_day',
  minSales: 'min_sales',
  budget: 'budget',
  language: 'language',
  currency: 'currency',
} as const satisfies Record<keyof Omit<ChatSettings, 'costs' | 'maxLockDays'>, keyof SettingColumns>;

function toColumns({ costs, maxLockDays, ...changes }: Partial<ChatSettings>): SettingColumns {
  const set = Object.entries(changes).filter(([name]) => Object.hasOwn(COLUMNS, name));
  return {
    ...Object.fromEntries(set.map(([name, value]) => [COLUMNS[name as keyof typeof COLUMNS], value])),
    ...(maxLockDays !== undefined && { max_lock_days: maxLockDays ?? ANY_LOCK }),
    ...(costs && toCostColumns(costs)),
  };
}
