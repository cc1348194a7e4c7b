import { describe, expect, it } from '@jest/globals';
import {
  ageMsOf,
  isStorable,
  type JudgedAnswer,
  type JudgedRequest,
  lifetimeSeconds,
} from '../../../../src/toolkit/http/cache/rfc9111/semantics.ts';

const now = Date.UTC(2026, 10, 24, 12);
const date = (offsetSeconds: number): string => new Date(now + offsetSeconds * 1_000).toUTCString();

const answer = (headers: Readonly<Record<string, string>>, status = 200): JudgedAnswer => ({
  status,
  headers: { date: date(0), ...headers },
  requestedAt: now,
  receivedAt: now,
});

const request = (headers: Readonly<Record<string, string>> = {}): JudgedRequest => ({
  method: 'GET',
  url: new URL('http://a.test/'),
  headers,
});

describe('storing', () => {
  const cc = (value: string): Record<string, string> => ({ 'cache-control': value });
  it.each([
    ['a 200 without any header', {}, 200, true, true],
    ['no-store', cc('max-age=60, no-store'), 200, false, false],
    ['private', cc('max-age=60, private'), 200, true, false],
    ['private with named fields', cc('max-age=60, private="x-user"'), 200, true, true],
    ['a 404', {}, 404, true, true],
    ['a 500', {}, 500, false, false],
    ['a 500 with a lifetime', cc('max-age=60'), 500, true, true],
    ['an unknown 299 with a lifetime', cc('max-age=60'), 299, true, true],
    ['a partial answer', cc('max-age=60'), 206, false, false],
    ['must-understand with a known status', cc('no-store, must-understand, max-age=60'), 200, true, true],
    ['must-understand with an unknown status', cc('must-understand, max-age=60'), 299, false, false],
    ['Vary: *', { vary: 'accept, *' }, 200, false, false],
  ])('of %s', (_name, headers, status, inPrivate, inShared) => {
    expect(isStorable(request(), answer(headers, status), false)).toBe(inPrivate);
    expect(isStorable(request(), answer(headers, status), true)).toBe(inShared);
  });

  it('of an answer to Authorization needs permission in a shared cache', () => {
    const authorized = request({ authorization: 'x' });
    expect(isStorable(authorized, answer(cc('max-age=60')), false)).toBe(true);
    expect(isStorable(authorized, answer(cc('max-age=60')), true)).toBe(false);
    expect(isStorable(authorized, answer(cc('max-age=60, public')), true)).toBe(true);
  });

  it('of an answer to a Range or to a no-store request never happens', () => {
    expect(isStorable(request({ range: 'bytes=0-1' }), answer(cc('max-age=60')), false)).toBe(false);
    expect(isStorable(request(cc('no-store')), answer(cc('max-age=60')), false)).toBe(false);
  });
});

describe('freshness', () => {
  it.each([
    ['max-age', { 'cache-control': 'max-age=60' }, 60, 60],
    ['s-maxage', { 'cache-control': 'max-age=60, s-maxage=5' }, 60, 5],
    ['Expires − Date', { expires: date(90) }, 90, 90],
    ['max-age before Expires', { 'cache-control': 'max-age=60', expires: date(-5) }, 60, 60],
    ['an Expires that is no date', { expires: '0' }, 0, 0],
    ['an Expires in a form that is not allowed', { expires: date(90).replace('GMT', 'UTC') }, 0, 0],
    ['a tenth of the time since Last-Modified', { 'last-modified': date(-1_000) }, 100, 100],
    ['that tenth, but a day at most', { 'last-modified': date(-100_000_000) }, 86_400, 86_400],
    ['nothing at all', {}, 0, 0],
    ['immutable alone', { 'cache-control': 'immutable' }, 0, 0],
    ['proxy-revalidate beside max-age', { 'cache-control': 'max-age=60, proxy-revalidate' }, 60, 60],
  ])('comes from %s', (_name, headers, inPrivate, inShared) => {
    expect(lifetimeSeconds(request(), answer(headers), false)).toBeCloseTo(inPrivate, 5);
    expect(lifetimeSeconds(request(), answer(headers), true)).toBeCloseTo(inShared, 5);
  });
});

describe('age', () => {
  it.each([
    ['0', 0],
    ['30', 30],
    ['30, 0', 30],
    ['old', 0],
    ['-5', 0],
    ['7.5', 0],
  ])('of %j counts as %d seconds', (age, seconds) => {
    expect(ageMsOf(answer({ age }), now)).toBe(seconds * 1_000);
  });

  it('grows by the delay of the answer and the time kept', () => {
    const delayed = { ...answer({ age: '10' }), requestedAt: now - 2_000 };
    expect(ageMsOf(delayed, now + 5_000)).toBe(17_000);
  });

  it('is at least what the Date says', () => {
    expect(ageMsOf(answer({ date: date(-40), age: '10' }), now)).toBe(40_000);
  });
});
