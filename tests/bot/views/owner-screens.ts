import { type Screen } from '../../../src/bot/chat/screen.ts';
import {
  viewAnswered,
  viewClosedRequest,
  viewDeadInvitation,
  viewLetIn,
  viewRefused,
  viewRequest,
  viewStranger,
  viewTooFast,
  viewWrongCode,
} from '../../../src/bot/views/access.ts';
import { viewAudit } from '../../../src/bot/views/audit.ts';
import { mills } from '../../../src/domain/money.ts';
import { viewBalances } from '../../../src/bot/views/balance.ts';
import { viewHealth } from '../../../src/bot/views/health.ts';
import { viewInvitation, viewInvitations } from '../../../src/bot/views/invitations.ts';
import { viewLogs } from '../../../src/bot/views/logs.ts';
import { viewRemoval, viewUser, viewUsers } from '../../../src/bot/views/users.ts';
import { type Words } from '../../../src/bot/words/words.ts';
import { type AuditEntry, type KnownPerson } from '../../../src/store/index.ts';
import { buildStatus, NOW } from '../fixtures.ts';

const HOUR = 3_600_000;
const LONG_NAME = `${'W'.repeat(40)} @${'w'.repeat(32)}`;
const ANN: KnownPerson = {
  id: 7,
  name: 'Ann <i> @ann',
  role: 'owner',
  isConfigured: false,
  addedBy: null,
  addedAt: NOW - HOUR,
};
const BOB: KnownPerson = {
  ...ANN,
  id: 2 ** 52 - 1,
  name: LONG_NAME,
  role: 'member',
  addedBy: 7,
  addedAt: NOW - 999 * HOUR,
};
const CARL: KnownPerson = { ...ANN, id: 9, name: null, isConfigured: true, addedAt: null };
const PEOPLE = [ANN, CARL, ...Array.from({ length: 30 }, (_, index) => ({ ...BOB, id: index + 10 }))];
const INVITATION = { id: 1, role: 'member', invitedBy: BOB, expiresAt: NOW + 24 * HOUR } as const;
const ENTRIES: readonly AuditEntry[] = [
  { at: NOW, action: 'paired', actor: ANN, subject: null, role: 'owner' },
  { at: NOW - 1, action: 'invited', actor: ANN, subject: null, role: 'member' },
  { at: NOW - 2, action: 'revoked', actor: ANN, subject: null, role: 'viewer' },
  { at: NOW - 3, action: 'joined', actor: CARL, subject: ANN, role: 'viewer' },
  { at: NOW - 40 * HOUR, action: 'let-in', actor: ANN, subject: CARL, role: 'member' },
  { at: NOW - 41 * HOUR, action: 'refused', actor: ANN, subject: CARL, role: null },
  { at: NOW - 42 * HOUR, action: 'role-changed', actor: ANN, subject: CARL, role: 'viewer' },
  { at: NOW - 43 * HOUR, action: 'removed', actor: ANN, subject: CARL, role: null },
];

/** The screens of who may use the bot and of the owners' commands. */
export function buildOwnerScreens(words: Words): Readonly<Record<string, Screen>> {
  return {
    stranger: viewStranger(true, words),
    'stranger without owner': viewStranger(false, words),
    'wrong code': viewWrongCode(words),
    'dead invitation': viewDeadInvitation(words),
    'let in': viewLetIn('member', words),
    refused: viewRefused(words),
    request: viewRequest(BOB, words),
    answered: viewAnswered(BOB, 'viewer', words),
    'answered no': viewAnswered(CARL, 'refused', words),
    'closed request': viewClosedRequest(words),
    'too fast': viewTooFast(words),
    users: viewUsers(PEOPLE, [{ id: 3, name: 'Eve', askedAt: NOW }], 1, words),
    'paired owner': viewUser(ANN, undefined, words, NOW),
    'configured owner': viewUser(CARL, undefined, words, NOW),
    member: viewUser(BOB, ANN, words, NOW),
    removal: viewRemoval(BOB, words),
    invitation: viewInvitation(
      INVITATION,
      'https://t.me/skinspread_bot?start=i_AAAAAAAAAAAAAAAAAAAAAA',
      words,
    ),
    'no invitations': viewInvitations([], words, NOW),
    invitations: viewInvitations([INVITATION], words, NOW),
    audit: viewAudit({ entries: ENTRIES, total: 28 }, 0, words, NOW),
    'empty audit': viewAudit({ entries: [], total: 0 }, 0, words, NOW),
    health: viewHealth(
      {
        ready: false,
        parts: {
          store: { state: 'ok' },
          dmarket: { state: 'degraded', detail: 'failing since 2026-10-05T13:50:51.000Z: it <broke>' },
          telegram: { state: 'failed', detail: 'updates do not arrive' },
        },
      },
      { system: buildStatus(), running: 2 },
      words,
      NOW,
    ),
    logs: viewLogs(
      [
        { at: NOW, level: 'error', message: 'something unexpected failed', details: '{"id":"<b>&"}' },
        { at: NOW - 30 * HOUR, level: 'warn', message: 'a market failed', details: '' },
      ],
      0,
      words,
      NOW,
    ),
    'no logs': viewLogs([], 0, words, NOW),
    balances: viewBalances(
      [
        {
          state: 'known',
          market: 'dmarket',
          balance: {
            available: mills(123_456_789),
            withdrawable: mills(1),
            onHold: null,
            observedAt: NOW - 9000,
          },
        },
        { state: 'no-account', market: 'waxpeer' },
      ],
      NOW,
      words,
    ),
    'no balances': viewBalances(
      [
        { state: 'no-account', market: 'dmarket' },
        { state: 'failed', market: 'waxpeer', failure: { market: 'waxpeer', reason: { code: 'network' } } },
      ],
      NOW,
      words,
    ),
  };
}
