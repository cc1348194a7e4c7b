import { type Kysely } from 'kysely';
import { type AuditAction, type Person, type Role } from '../../domain/access.ts';
import { type Database } from '../tables.ts';

/** One change of who may use the bot. */
export interface AuditEntry {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly action: AuditAction;
  readonly actor: Person;
  /** Whom it was done to; of `joined`, whose invitation it was; null where it was nobody in particular. */
  readonly subject: Person | null;
  /** The role that was given or offered, if there was one. */
  readonly role: Role | null;
}

/** A part of the changes, the newest first. */
export interface AuditPage {
  readonly entries: readonly AuditEntry[];
  /** How many there are in all. */
  readonly total: number;
}

const DAY_MS = 86_400_000;
const KEPT_FOR_MS = 400 * DAY_MS;

/** What a change is noted with; the rest is null. */
export type AuditNote = Pick<AuditEntry, 'action' | 'actor'> & Partial<Pick<AuditEntry, 'subject' | 'role'>>;

/** Notes a change, in the transaction that makes it, and forgets those that are 400 days old. */
export async function noteChange(
  db: Kysely<Database>,
  { action, actor, subject, role }: AuditNote,
  now: number,
): Promise<void> {
  await db
    .deleteFrom('access_audit')
    .where('at', '<=', now - KEPT_FOR_MS)
    .execute();
  const values = { at: now, action, actor_id: actor.id, actor_name: actor.name };
  const target = { subject_id: subject?.id ?? null, subject_name: subject?.name ?? null };
  await db
    .insertInto('access_audit')
    .values({ ...values, ...target, role: role ?? null })
    .execute();
}

/** Reads some of the changes of the last 400 days. */
export async function readAudit(
  db: Kysely<Database>,
  { offset, limit }: { readonly offset: number; readonly limit: number },
  now: number,
): Promise<AuditPage> {
  const kept = db.selectFrom('access_audit').where('at', '>', now - KEPT_FOR_MS);
  const { total } = await kept
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await kept.selectAll().orderBy('id', 'desc').offset(offset).limit(limit).execute();
  return { entries: rows.map(toEntry), total };
}

function toEntry(row: Row): AuditEntry {
  return {
    at: row.at,
    action: row.action,
    actor: { id: row.actor_id, name: row.actor_name },
    subject: row.subject_id === null ? null : { id: row.subject_id, name: row.subject_name },
    role: row.role,
  };
}

type Row = Omit<Database['access_audit'], 'id'>;
