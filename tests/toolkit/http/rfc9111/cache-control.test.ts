import { describe, expect, it } from '@jest/globals';
import {
  fieldsOf,
  parseCacheControl,
  secondsOf,
} from '../../../../src/toolkit/http/cache/rfc9111/cache-control.ts';

describe('parseCacheControl', () => {
  it.each([
    ['max-age=60', { 'max-age': '60' }],
    ['MaX-AgE=60, Public', { 'max-age': '60', public: true }],
    ['max-age="60"', { 'max-age': '60' }],
    ['private="set-cookie, x-user" , max-age=5', { private: 'set-cookie, x-user', 'max-age': '5' }],
    ['foo="max-age=1, no-store", max-age=9', { foo: 'max-age=1, no-store', 'max-age': '9' }],
    ['max-age=60, max-age=10', { 'max-age': '10' }],
    ['no-cache="a", no-cache', { 'no-cache': true }],
    [', ,no-store,', { 'no-store': true }],
    ['', {}],
  ])('reads %j', (text, expected) => {
    expect(Object.fromEntries(parseCacheControl(text))).toEqual(expected);
  });

  it.each([
    ['max-age=60', 60],
    ['max-age=0060', 60],
    ['max-age=99999999999', 2 ** 31],
    ['max-age=-1', 0],
    ['max-age=1.5', 0],
    ["max-age='60'", 0],
    ['max-age', 0],
    ['public', undefined],
  ])('takes the seconds of %j for %p', (text, seconds) => {
    expect(secondsOf(parseCacheControl(text), 'max-age')).toBe(seconds);
  });

  it('lists the fields that a directive names, in lower case', () => {
    expect(fieldsOf(parseCacheControl('no-cache="Set-Cookie, X-A"'), 'no-cache')).toEqual([
      'set-cookie',
      'x-a',
    ]);
    expect(fieldsOf(parseCacheControl('no-cache'), 'no-cache')).toEqual([]);
  });
});
