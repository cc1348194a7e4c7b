import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createHmac } from 'node:crypto';
import { signInitData } from '../../src/simulator/index.ts';
import { verifyInitData } from '../../src/webapp/init-data.ts';

const BOT = '123:abc';
const NOW = Date.UTC(2026, 10, 25);
const MINUTE = 60_000;
const PERSON = { id: 7, firstName: 'Trader', languageCode: 'uk' };

function verify(initData: string, at = NOW): ReturnType<typeof verifyInitData> {
  return verifyInitData(initData, { botToken: BOT, now: () => at });
}

/** Signs fields as Telegram does, whatever they are. */
function sign(fields: readonly (readonly [string, string])[]): string {
  const text = fields.map(([name, value]) => `${name}=${value}`).toSorted();
  const key = createHmac('sha256', 'WebAppData').update(BOT).digest();
  const hash = createHmac('sha256', key).update(text.join('\n')).digest('hex');
  const signed = new URLSearchParams();
  for (const [name, value] of [...fields, ['hash', hash] as const]) signed.append(name, value);
  return signed.toString();
}

describe('what Telegram hands to the page', () => {
  const signed = signInitData({ botToken: BOT, person: PERSON, at: NOW });

  it('tells who opened it', () => {
    const hash = new URLSearchParams(signed).get('hash');
    expect(verify(signed)).toEqual({ userId: 7, languageCode: 'uk', id: hash });
  });

  it('is taken for a quarter of an hour, and from a clock that is a little ahead', () => {
    expect(verify(signed, NOW + 15 * MINUTE)).toMatchObject({ userId: 7 });
    expect(verify(signed, NOW + 15 * MINUTE + 1)).toBe('expired');
    expect(verify(signed, NOW - 5 * MINUTE)).toMatchObject({ userId: 7 });
    expect(verify(signed, NOW - 5 * MINUTE - 1)).toBe('expired');
  });

  it('is forged when it was signed for another bot', () => {
    expect(verify(signInitData({ botToken: '123:abd', person: PERSON, at: NOW }))).toBe('forged');
  });

  it('is forged when any letter of it differs', () => {
    fc.assert(
      fc.property(fc.nat(signed.length - 1), fc.constantFrom('0', 'a', '&', '='), (at, letter) => {
        const changed = signed.slice(0, at) + letter + signed.slice(at + 1);
        const isSame = new URLSearchParams(changed).toString() === new URLSearchParams(signed).toString();
        expect(isSame || verify(changed) === 'forged').toBe(true);
      }),
    );
  });

  it.each([
    ['nothing', ''],
    ['no hash', signed.replace(/hash=\w+/, '')],
    ['a hash in capitals', signed.replace(/hash=\w+/, (hash) => hash.toUpperCase().replace('HASH', 'hash'))],
    ['a field more', `${signed}&is_admin=1`],
    ['a field twice', `${signed}&query_id=1`],
    ['another person beside the signed one', `${signed}&user=${encodeURIComponent('{"id":8}')}`],
  ])('is forged with %s', (_name, text) => {
    expect(verify(text)).toBe('forged');
  });

  it.each([
    [
      'a field that comes twice',
      [
        ['user', '{"id":7}'],
        ['user', '{"id":8}'],
        ['auth_date', '1'],
      ],
    ],
    ['nobody', [['auth_date', String(NOW / 1000)]]],
    [
      'a person without a number',
      [
        ['user', '{"id":"7"}'],
        ['auth_date', String(NOW / 1000)],
      ],
    ],
    [
      'a person that is no JSON',
      [
        ['user', '{'],
        ['auth_date', String(NOW / 1000)],
      ],
    ],
    ['no time', [['user', '{"id":7}']]],
    [
      'a time that is none',
      [
        ['user', '{"id":7}'],
        ['auth_date', 'now'],
      ],
    ],
  ] as const)('is not taken with %s, though it is signed', (_name, fields) => {
    expect(verify(sign(fields))).toBe('forged');
  });
});
