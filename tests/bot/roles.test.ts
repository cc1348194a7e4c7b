import { describe, expect, it } from '@jest/globals';
import { COMMAND_TABLE } from '../../src/bot/chat-commands/command-table.ts';
import { toPerson } from '../../src/bot/person.ts';
import { COMMAND_RIGHTS, findRefusal, isOffered } from '../../src/bot/roles.ts';
import { type Right } from '../../src/domain/access.ts';
import { type Role } from '../../src/domain/access.ts';

const refusal = (right: Right, role: Role, place: 'private' | 'group' | 'own group'): Promise<string> => {
  const chat = {
    isGroup: place !== 'private',
    isAdministrator: () => Promise.resolve(place === 'own group'),
  };
  return findRefusal(right, { chat, userId: 1, role }).then((reason) => reason ?? 'may');
};

describe('what a role may do', () => {
  it.each<[Right, Role, string, string, string]>([
    ['look', 'viewer', 'may', 'may', 'may'],
    ['trade', 'viewer', 'viewers-look', 'viewers-look', 'viewers-look'],
    ['trade', 'member', 'may', 'may', 'may'],
    ['trade', 'owner', 'may', 'may', 'may'],
    ['set', 'viewer', 'may', 'viewers-look', 'viewers-look'],
    ['set', 'member', 'may', 'administrators-set', 'may'],
    ['set', 'owner', 'may', 'may', 'may'],
    ['own', 'viewer', 'owners-only', 'owners-only', 'owners-only'],
    ['own', 'member', 'owners-only', 'owners-only', 'owners-only'],
    ['own', 'owner', 'may', 'private-only', 'private-only'],
  ])('%s, as a %s', async (right, role, inPrivate, inGroup, asAdministrator) => {
    const places = ['private', 'group', 'own group'] as const;
    expect(await Promise.all(places.map((place) => refusal(right, role, place)))).toEqual([
      inPrivate,
      inGroup,
      asAdministrator,
    ]);
  });

  it('is named for every command of the table, and for no other', () => {
    expect(COMMAND_TABLE.map(({ name }) => name).toSorted()).toEqual(Object.keys(COMMAND_RIGHTS).toSorted());
  });

  it("names the owners' commands to owners alone, and not in groups", () => {
    expect(isOffered('users', 'owner', false)).toBe(true);
    expect([isOffered('users', 'owner', true), isOffered('users', 'member', false)]).toEqual([false, false]);
    expect(isOffered('scan', 'viewer', true)).toBe(true);
    expect([isOffered('watch', 'member', true), isOffered('watch', 'viewer', false)]).toEqual([true, false]);
  });
});

describe('a name', () => {
  const user = (first: string, more: object = {}) => ({ id: 1, is_bot: false, first_name: first, ...more });

  it.each([
    [user('Ann'), 'Ann'],
    [user('Ann', { last_name: 'Lee', username: 'ann' }), 'Ann Lee @ann'],
    [user('\u202eAnn \n\n\u200b B'), 'Ann B'],
    [user('\u200b', { username: 'ann' }), '@ann'],
    [user('\u200b'), null],
    [user('x'.repeat(39) + '\u{1f600}'), 'x'.repeat(39)],
  ])('of %p is %p', (from, name) => {
    expect(toPerson(from)).toEqual({ id: 1, name });
  });
});
