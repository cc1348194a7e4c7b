import { describe, expect, it } from '@jest/globals';
import { viewLogs } from '../../../src/bot/views/logs.ts';
import { buttonRows, toPlainText } from '../rendering.ts';
import { NOW } from '../fixtures.ts';
import { OWNER_SCREENS } from './owner-screens.ts';

const linesOf = (name: keyof typeof OWNER_SCREENS): readonly string[] =>
  toPlainText(OWNER_SCREENS[name]).split('\n');

describe('the list of people', () => {
  it('counts roles, names who waits, and turns pages', () => {
    expect(linesOf('users')).toEqual([
      'Who may use this bot',
      '2 owners, 30 members',
      '1 waiting for an answer (?)',
    ]);
    const rows = buttonRows(OWNER_SCREENS.users);
    expect(rows[0]).toBe('[? Eve]');
    expect(rows).toContain('[◀] [2/4] [▶]');
    expect(rows).toHaveLength(1 + 8 + 1 + 2);
  });
});

describe('the card of a person', () => {
  it('offers what can be done about a member, and nothing about an owner', () => {
    expect(buttonRows(OWNER_SCREENS.member)).toEqual(['[Make viewer] [Remove]', '[◀ Back]']);
    expect(buttonRows(OWNER_SCREENS['paired owner'])).toEqual(['[◀ Back]']);
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
      '2026-10-03 20:02 UTC Ann <i> @ann made id 9 a viewer',
      '2026-10-03 19:02 UTC Ann <i> @ann removed id 9',
    ]);
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
      NOW,
    );
    expect(buttonRows(screen)).toContain('[◀] [10/10] [▶]');
    expect(toPlainText(screen).length).toBeLessThan(4096);
  });
});
