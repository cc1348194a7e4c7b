import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bold } from '../../../src/bot/chat/html.ts';
import { chooseLanguage } from '../../../src/domain/settings.ts';
import { basisPoints, mills } from '../../../src/domain/money.ts';
import { LANGUAGES } from '../../../src/domain/settings.ts';
import { DICTIONARY } from '../dictionary.ts';
import { anyText } from '../../support/any-text.ts';

describe('the language of a person', () => {
  it.each([
    ['ru', 'ru'],
    ['uk', 'uk'],
    ['uk-UA', 'uk'],
    ['RU', 'ru'],
    ['en', 'en'],
    ['pt-br', 'en'],
    ['', 'en'],
    [undefined, 'en'],
  ])('whose Telegram is in %p is %p', (code, language) => {
    expect(chooseLanguage(code)).toBe(language);
  });
});

describe('words', () => {
  it('escape what is put into them, and leave what is HTML already', () => {
    const { html } = DICTIONARY.en;
    expect(html('megabytes', { figure: '<i>&' }).source).toBe('&lt;i&gt;&amp; MB');
    expect(html('megabytes', { figure: bold('<7>') }).source).toBe('<b>&lt;7&gt;</b> MB');
    expect(html('help-title-risks').source).toBe('Limits &amp; risks');
  });

  it('never take a value for a text of their own', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LANGUAGES), anyText(), (language, figure) => {
        const { t, html } = DICTIONARY[language];
        expect(t('count-thousands', { figure }).startsWith(figure)).toBe(true);
        expect(html('count-thousands', { figure }).source).not.toMatch(/[<>]/);
      }),
    );
  });
});

describe('figures', () => {
  it('round money that is paid up and money that is received down', () => {
    const { paid, received, net, dollars } = DICTIONARY.en.format;
    expect(paid(mills(1_592))).toBe('1.60');
    expect(received(mills(1_599))).toBe('1.59');
    expect(net(mills(1_999))).toBe('+$1.99');
    expect(net(mills(-5_011))).toBe('-$5.02');
    expect(net(mills(0))).toBe('+$0.00');
    expect(dollars(paid(mills(2_034_500)))).toBe('$2,034.50');
    expect(dollars(received(mills(-1)))).toBe('-$0.01');
  });

  it('are written as each language writes them', () => {
    const figures = LANGUAGES.map((language) => {
      const { net, limit, share, rate, age, time, count, shortCount } = DICTIONARY[language].format;
      return [
        net(mills(1_234_567)),
        limit(mills(500)),
        share(basisPoints(929)),
        rate(basisPoints(250)),
        age(9_000_000),
        time(0, 1e12),
        count(14_200),
        shortCount(14_231),
      ].map((text) => text.replaceAll('\u00a0', '~'));
    });
    expect(figures).toEqual([
      ['+$1,234.56', '$0.50', '9.3%', '2.5%', '2h', '1970-01-01 00:00 UTC', '14,200', '14.2k'],
      ['+1~234,56~$', '0,50~$', '9,3%', '2,5%', '2ч', '01.01.1970 00:00 UTC', '14~200', '14,2к'],
      ['+1~234,56~$', '0,50~$', '9,3%', '2,5%', '2год', '01.01.1970 00:00 UTC', '14~200', '14,2к'],
    ]);
  });

  it('round shares to the nearest tenth of a percent', () => {
    const { share } = DICTIONARY.en.format;
    expect([929, -1, -26, 123_446].map((each) => share(basisPoints(each)))).toEqual([
      '9.3%',
      '0.0%',
      '-0.3%',
      '1234.5%',
    ]);
  });

  it('write rates and limits with no more digits than they need', () => {
    const { rate, limit } = DICTIONARY.en.format;
    expect([600, 250, 5, 1025].map((each) => rate(basisPoints(each)))).toEqual([
      '6%',
      '2.5%',
      '0.05%',
      '10.25%',
    ]);
    expect([500, 300_000, 1_990, 0, 12_345].map((amount) => limit(mills(amount)))).toEqual([
      '$0.50',
      '$300',
      '$1.99',
      '$0',
      '$12.345',
    ]);
  });

  it.each([
    [-5, '0s'],
    [9_999, '9s'],
    [119_000, '119s'],
    [120_000, '2m'],
    [7_199_000, '119m'],
    [7_200_000, '2h'],
    [172_800_000, '2d'],
  ])('write an age of %i ms as %s', (age, text) => {
    expect(DICTIONARY.en.format.age(age)).toBe(text);
  });

  it('write times in UTC, with the date when it is not of the last day', () => {
    const { time, uptime } = DICTIONARY.en.format;
    const now = Date.UTC(2026, 0, 2, 3, 4);
    expect(time(now - 60_000, now)).toBe('03:03 UTC');
    expect(time(now - 90_000_000, now)).toBe('2026-01-01 02:04 UTC');
    expect(uptime(187_200_000)).toBe('2d 04h');
    expect(uptime(3_900_000)).toBe('1h 05m');
    expect(uptime(59_000)).toBe('0m');
  });

  it('say "-" for what is not known, never nought', () => {
    const { count, shortCount, lock } = DICTIONARY.en.format;
    expect(count(null)).toBe('-');
    expect(count(14_200)).toBe('14,200');
    expect([0, 931, 14_231, 99_960, 999_600].map(shortCount)).toEqual(['0', '931', '14.2k', '100k', '1.0M']);
    expect([0, 20, 168, 169].map(lock)).toEqual(['none', '20h', '7d', '8d']);
  });
});
