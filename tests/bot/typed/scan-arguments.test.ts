import { describe, expect, it } from '@jest/globals';
import { parseAmount, parsePercent } from '../../../src/bot/typed/amounts.ts';
import { parseScanArguments } from '../../../src/bot/typed/scan-arguments.ts';
import { InputError } from '../../../src/domain/errors.ts';
import { ENGLISH } from '../dictionary.ts';

describe('arguments of /scan', () => {
  it.each([
    ['', {}],
    ['csgo', { game: 'csgo' }],
    ['CS2', { game: 'csgo' }],
    ['csgo 5% $1 20', { game: 'csgo', minRoi: 500, minNet: 1000, limit: 20 }],
    ['20% rust', { game: 'rust', minRoi: 2000 }],
    ['5% 1', { minRoi: 500, minNet: 1000 }],
    ['5 1 20', { minRoi: 500, minNet: 1000, limit: 20 }],
    ['$1 20', { minNet: 1000, limit: 20 }],
    ['$0,50 5,5%', { minNet: 500, minRoi: 550 }],
    ['5 % $ 2 dota', { minRoi: 500, minNet: 2000, game: 'dota2' }],
    ['1.5$ tf2', { minNet: 1500, game: 'tf2' }],
    ['5% 0,50 $ rust', { minRoi: 500, minNet: 500, game: 'rust' }],
    ['5 $1', { minRoi: 500, minNet: 1000 }],
    ['  7   ', { minRoi: 700 }],
    ['0% $0', { minRoi: 0, minNet: 0 }],
  ])('reads %p', (text, expected) => {
    expect(parseScanArguments(text, ENGLISH)).toEqual(expected);
  });

  it.each([
    ['foo', '“foo” is no game'],
    ['-5%', 'is no percentage'],
    ['5000%', 'is no percentage'],
    ['csgo rust', 'one game only'],
    ['5% 6%', 'minimum ROI stands there twice'],
    ['$1 $2', 'minimum net stands there twice'],
    ['5 1 0', 'from 1 to 50'],
    ['5 1 51', 'from 1 to 50'],
    ['5 1 2.5', 'from 1 to 50'],
    ['5 1 20 3', 'one number too many'],
    ['$', 'is no amount'],
    ['5% 0,50 $ 20', 'minimum net stands there twice'],
    ['5x', 'is no percentage'],
    ['<b>', 'is no game'],
  ])('says in one line what is wrong with %p, with an example', (text, problem) => {
    let thrown: unknown;
    try {
      parseScanArguments(text, ENGLISH);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(InputError);
    expect((thrown as InputError).message).toContain(problem);
    expect((thrown as InputError).message).not.toContain('\n');
    expect((thrown as InputError).example).toBe('/scan csgo 5% $1 20');
  });

  it('can read its own example', () => {
    expect(parseScanArguments('csgo 5% $1 20', ENGLISH)).toEqual({
      game: 'csgo',
      minRoi: 500,
      minNet: 1000,
      limit: 20,
    });
  });
});

describe('typed values', () => {
  it.each([
    ['0', 0],
    ['$1', 1000],
    ['1$', 1000],
    ['0,50\u00a0$', 500],
    ['$ 2', 2000],
    ['0,5', 500],
    [' 12.345 ', 12_345],
    ['12.3456', undefined],
    ['1,000', undefined],
    ['$2,500', undefined],
    ['1,000.50', undefined],
    ['-1', undefined],
    ['1e3', undefined],
    ['', undefined],
    ['1000001', undefined],
  ])('reads the amount %p', (text, expected) => {
    expect(parseAmount(text)).toBe(expected);
  });

  it.each([
    ['5', 500],
    ['5.25%', 525],
    ['5,5 %', 550],
    ['1000', 100_000],
    ['1000.01', undefined],
    ['5.255', undefined],
    ['%', undefined],
    ['five', undefined],
  ])('reads the percentage %p', (text, expected) => {
    expect(parsePercent(text)).toBe(expected);
  });
});
