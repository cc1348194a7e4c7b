import { type Migration } from 'kysely';
import * as history from './0001-history.ts';

/** Every step of the history's schema, as in the main store: steps are only ever added, at the end. */
export const historyMigrations: Readonly<Record<string, Migration>> = {
  '0001-history': history,
};
