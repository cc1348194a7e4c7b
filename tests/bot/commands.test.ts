import { describe, expect, it } from '@jest/globals';
import { parseCommand } from '../../src/bot/typed/command-text.ts';
import { COMMAND_TABLE } from '../../src/bot/chat-commands/command-table.ts';
import { countEdits, findNearest } from '../../src/bot/chat-commands/nearest-command.ts';

const NAMES = COMMAND_TABLE.map(({ name }) => name);

describe('the command table', () => {
  it('holds what Telegram allows as commands', () => {
    for (const name of NAMES) expect(name).toMatch(/^[a-z0-9_]{1,32}$/);
    expect(new Set(NAMES).size).toBe(NAMES.length);
  });

  it('has an example for each command that begins with it', () => {
    for (const { name, example } of COMMAND_TABLE) expect(parseCommand(example)?.name).toBe(name);
  });
});

describe('reading a command', () => {
  it.each([
    ['/scan', { name: 'scan', args: '' }],
    ['/SCAN  csgo 5% ', { name: 'scan', args: 'csgo 5%' }],
    ['/scan@Skin_Bot rust', { name: 'scan', addressee: 'skin_bot', args: 'rust' }],
    ['/prices\nak redline', { name: 'prices', args: 'ak redline' }],
  ])('takes %p apart', (text, expected) => {
    expect(parseCommand(text)).toEqual(expected);
  });

  it.each(['scan', '', '/', '/ scan', 'say /scan', '/scan-now'])('takes %p for no command', (text) => {
    expect(parseCommand(text)).toBeUndefined();
  });
});

describe('the nearest command', () => {
  it.each([
    ['scna', 'scan'],
    ['sc', 'scan'],
    ['price', 'prices'],
    ['setings', 'settings'],
    ['cachestat', 'cachestats'],
    ['hlep', 'help'],
    ['cancle', 'cancel'],
    ['wach', 'watch'],
    ['wardrobe', undefined],
    ['x', undefined],
    ['', undefined],
  ])('for /%s is %p', (typed, nearest) => {
    expect(findNearest(typed, NAMES)).toBe(nearest);
  });

  it.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['abc', 'abc', 0],
    ['abc', 'acb', 1],
    ['kitten', 'sitting', 3],
  ])('counts the slips from %p to %p', (from, to, edits) => {
    expect(countEdits(from, to)).toBe(edits);
  });
});
