import { describe, expect, it } from '@jest/globals';
import { type Screen } from '../../../src/bot/chat/screen.ts';
import { viewLogs } from '../../../src/bot/views/logs.ts';
import { buttonRows, toPlainText } from '../rendering.ts';
import { NOW } from '../fixtures.ts';
import { ENGLISH } from '../dictionary.ts';
import { buildOwnerScreens } from './owner-screens.ts';

const OWNER_SCREENS = buildOwnerScreens(ENGLISH);

const screenOf = (name: string): Screen => OWNER_SCREENS[name]!;
const linesOf = (name: string): readonly string[] => toPlainText(screenOf(name)).split('\n');

describe('the list of people', () => {
  it('counts roles, names who waits, and turns pages', () => {
    expect(linesOf('users')).toEqual([
      'Who may use this bot',
      '2 owners, 30 members',
      'waiting for an answer: 1 (?)',
    ]);
    const rows = buttonRows(screenOf('users'));
    expect(rows[0]).toBe('[? Eve]');
    expect(rows).toContain('[◀] [2/4] [▶]');
    expect(rows).toHaveLength(1 + 8 + 1 + 2);
  });
});

describe('the card of a person', () => {
  it('offers what can be done about a member, and nothing about an owner', () => {
    expect(buttonRows(screenOf('member'))).toEqual(['[Make viewer] [Remove]', '[◀ Back]']);
    expect(buttonRows(screenOf('paired owner'))).toEqual(['[◀ Back]']);
    expect(linesOf('paired owner').at(-1)).toMatch(/^The last owner cannot be removed/);
    expect(linesOf('configured owner')).toEqual([
      'id 9',
      'owner, id 9',
      'An owner by the configuration, ALLOWED_USER_IDS: can be changed only there.',
    ]);
  });
});

describe('the audit', () => {
  it('says who did what to whom and when', () => {
    expect(linesOf('audit')).toEqual([
      'Changes of the last 400 days',
      '14:02 UTC Ann <i> @ann became the owner by the pairing code',
      '14:02 UTC Ann <i> @ann made an invitation, member',
      '14:02 UTC Ann <i> @ann revoked an invitation, viewer',
      '14:02 UTC id 9 used an invitation of Ann <i> @ann, viewer',
      '2026-10-03 22:02 UTC Ann <i> @ann let id 9 in, member',
      '2026-10-03 21:02 UTC Ann <i> @ann refused id 9',
      '2026-10-03 20:02 UTC Ann <i> @ann changed the role of id 9: viewer',
      '2026-10-03 19:02 UTC Ann <i> @ann removed id 9',
    ]);
  });
});

describe('the health', () => {
  it('says of parts that are well only that, and of others why, as people read times', () => {
    const lines = linesOf('health');
    expect(lines.slice(0, 4)).toEqual([
      'Health not ready, up 2d 04h',
      'store ok',
      'dmarket degraded failing since 13:50 UTC: it <broke>',
      'telegram failed updates do not arrive',
    ]);
    expect(lines).toContainEqual(expect.stringMatching(/^Answered {5}D \d+s {2}W \d+s$/));
  });
});

describe('the log', () => {
  it('shows time, level, message and details as they are', () => {
    expect(linesOf('logs')).toEqual([
      'Latest warnings and errors',
      '',
      '14:02 UTC error something unexpected failed',
      '{"id":"<b>&"}',
      '',
      '2026-10-04 08:02 UTC warn a market failed',
    ]);
  });

  it('shows five at a time, of the longest within one message', () => {
    const entry = { at: NOW, level: 'warn', message: 'm'.repeat(200), details: '&'.repeat(400) } as const;
    const screen = viewLogs(
      Array.from({ length: 50 }, () => entry),
      9,
      ENGLISH,
      NOW,
    );
    expect(buttonRows(screen)).toContain('[◀] [10/10] [▶]');
    expect(toPlainText(screen).length).toBeLessThan(4096);
  });
});
