import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseInTurns } from '../../../../src/toolkit/http/body/parse-in-turns.ts';

const tinyTurn = 16;

describe('parseInTurns', () => {
  it('reads every text as JSON.parse does, however small the turns', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.integer({ min: 0, max: 3 }), async (value, indent) => {
        const text = JSON.stringify(value, undefined, indent);
        expect(await parseInTurns(Buffer.from(text), tinyTurn)).toEqual(JSON.parse(text));
      }),
    );
  });

  it.each([
    '{"__proto__": {"polluted": true}, "padding": "xxxxxxxxxxxxxxxx"}',
    '{"a": 1, "a": 2, "padding": "xxxxxxxxxxxxxxxxxxxxxxxxxx", "b": "\\"}, {"}',
    '["★ | \\u2605", "]", "\\\\", {"a": [[[[]]]]}, "xxxxxxxxxxxxxxxxxxxxxxxxxxxxx"]',
  ])('reads %s', async (text) => {
    const value = await parseInTurns(Buffer.from(text), tinyTurn);
    expect(JSON.stringify(value)).toBe(JSON.stringify(JSON.parse(text)));
    expect(value).not.toHaveProperty('polluted');
  });

  it('refuses every text that JSON.parse refuses', async () => {
    const valid = JSON.stringify({
      items: [1, 'two', { three: [3, 3, 3] }, null, true],
      padding: 'x'.repeat(40),
    });
    const breaks = fc.tuple(
      fc.nat({ max: valid.length - 1 }),
      fc.constantFrom('', ',', ':', '"', '}', ']', '[', ' x'),
    );
    await fc.assert(
      fc.asyncProperty(breaks, async ([at, inserted]) => {
        const text = inserted === '' ? valid.slice(0, at) : valid.slice(0, at) + inserted + valid.slice(at);
        const expected = attempt(() => JSON.parse(text) as unknown);
        const actual = await parseInTurns(Buffer.from(text), tinyTurn).then(toOutcome, () => 'refused');
        expect(actual).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
});

const toOutcome = (value: unknown): unknown => ({ value });

function attempt(parse: () => unknown): unknown {
  try {
    return toOutcome(parse());
  } catch {
    return 'refused';
  }
}
