import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type CallbackAction, EXPORTED, HELP_PAGES } from '../../../src/bot/callbacks/callback-action.ts';
import { GUIDE_STEPS } from '../../../src/bot/callbacks/guide-callbacks.ts';
import { LISTS, SORTS } from '../../../src/bot/list-place.ts';
import {
  QUESTIONS,
  SETTINGS_PAGES,
  STEPPED_FIELDS,
  TYPED_FIELDS,
  ZONE_CHOICES,
} from '../../../src/bot/callbacks/settings-callbacks.ts';
import { RELATIONS } from '../../../src/bot/callbacks/watch-callbacks.ts';
import { REQUEST_ANSWERS } from '../../../src/bot/callbacks/access-callbacks.ts';
import { decodeCallback, encodeCallback } from '../../../src/bot/callbacks/callback-data.ts';
import { GUEST_ROLES } from '../../../src/domain/access.ts';
import { REJECTIONS } from '../../../src/domain/gates/index.ts';
import { GRADES } from '../../../src/domain/confidence.ts';
import { CURRENCIES } from '../../../src/domain/currency.ts';
import { GAMES } from '../../../src/domain/game.ts';
import { COURSE_DAYS } from '../../../src/domain/price-course.ts';
import { THEME_NAMES } from '../../../src/bot/charts/index.ts';
import { basisPoints, mills } from '../../../src/domain/money.ts';
import { PRESET_NAMES } from '../../../src/domain/presets.ts';
import { DIRECTION_CHOICES, LANGUAGES } from '../../../src/domain/settings.ts';
import { MARKET_IDS } from '../../../src/domain/venue.ts';
import { ALERT_KINDS, WATCH_GRADES } from '../../../src/domain/watch/index.ts';

const scan = fc.stringMatching(/^[0-9a-z]{6}$/);
const user = fc.integer({ min: 1, max: 2 ** 52 - 1 });
const count = fc.nat({ max: 10 ** 9 });
const place = fc.record({ list: fc.constantFrom(...LISTS), page: count, sort: fc.constantFrom(...SORTS) });
const showing = { theme: fc.constantFrom(...THEME_NAMES), redraws: fc.boolean() };
const kind = <K extends CallbackAction['kind']>(name: K): fc.Arbitrary<K> => fc.constant(name);

const actions: fc.Arbitrary<CallbackAction> = fc.oneof(
  fc.record({ kind: kind('scan-stop'), scan }),
  fc.record({ kind: kind('scan-list'), scan, place }),
  fc.record({ kind: kind('scan-why'), scan, place }),
  fc.record({ kind: kind('scan-examples'), scan, reason: fc.constantFrom(...REJECTIONS), place }),
  fc.record({ kind: kind('scan-card'), scan, row: count, place }),
  fc.record({ kind: kind('scan-card-refresh'), scan, row: count, place }),
  fc.record({ kind: kind('scan-hide'), scan, row: count, place, hide: fc.boolean() }),
  fc.record({ kind: kind('scan-again'), scan }),
  fc.record({ kind: kind('scan-lower'), scan, minRoi: count.map(basisPoints), minNet: count.map(mills) }),
  fc.record({ kind: kind('price'), item: count }),
  fc.record({ kind: kind('price-refresh'), item: count }),
  fc.record({ kind: kind('price-deal'), item: count, buyOn: fc.constantFrom(...MARKET_IDS) }),
  fc.record({ kind: kind('paper-page'), page: count }),
  fc.record({ kind: kind('paper-buy'), item: count, buyOn: fc.constantFrom(...MARKET_IDS) }),
  fc.record({ kind: kind('paper-drop'), trade: count, page: count }),
  fc.record({ kind: kind('guide-step'), step: fc.constantFrom(...GUIDE_STEPS) }),
  fc.record({ kind: kind('guide-language'), language: fc.constantFrom(...LANGUAGES) }),
  fc.record({ kind: kind('guide-game'), game: fc.constantFrom(...GAMES) }),
  fc.record({ kind: kind('guide-budget'), budget: count.map(mills) }),
  fc.record({ kind: kind('guide-end') }),
  fc.record({
    kind: kind('chart-price'),
    ...showing,
    item: count,
    buyOn: fc.constantFrom(...MARKET_IDS),
    days: fc.constantFrom(...COURSE_DAYS),
  }),
  fc.record({ kind: kind('chart-scan'), ...showing, scan, place }),
  fc.record({ kind: kind('chart-hits'), ...showing }),
  fc.record({ kind: kind('chart-close') }),
  fc.record({ kind: kind('settings-open') }),
  fc.record({ kind: kind('settings-game'), game: fc.constantFrom(...GAMES) }),
  fc.record({ kind: kind('settings-direction'), direction: fc.constantFrom(...DIRECTION_CHOICES) }),
  fc.record({ kind: kind('settings-language'), language: fc.constantFrom(...LANGUAGES) }),
  fc.record({ kind: kind('settings-currency'), currency: fc.constantFrom(...CURRENCIES) }),
  fc.record({
    kind: kind('settings-step'),
    field: fc.constantFrom(...STEPPED_FIELDS),
    step: fc.constantFrom('up' as const, 'down' as const),
  }),
  fc.record({ kind: kind('settings-type'), field: fc.constantFrom(...TYPED_FIELDS) }),
  fc.record({ kind: kind('settings-show'), page: fc.constantFrom(...SETTINGS_PAGES) }),
  fc.record({ kind: kind('settings-preset'), preset: fc.constantFrom(...PRESET_NAMES) }),
  fc.record({ kind: kind('settings-grade'), grade: fc.constantFrom(...GRADES) }),
  fc.record({ kind: kind('settings-hidden'), page: count }),
  fc.record({ kind: kind('settings-unhide'), hidden: count, page: count }),
  fc.record({ kind: kind('settings-ask'), question: fc.constantFrom(...QUESTIONS) }),
  fc.record({ kind: kind('settings-zone'), zone: fc.constantFrom(...ZONE_CHOICES) }),
  fc.record({ kind: kind('settings-noise'), alerts: fc.constantFrom(...ALERT_KINDS) }),
  fc.record({ kind: kind('settings-cap') }),
  fc.record({ kind: kind('settings-export') }),
  fc.record({ kind: kind('settings-apply'), file: scan }),
  fc.record({ kind: kind('settings-reset'), sure: fc.boolean() }),
  fc.record({ kind: kind('settings-scan') }),
  fc.record({ kind: kind('balance') }),
  fc.record({ kind: kind('export'), what: fc.constantFrom(...EXPORTED) }),
  fc.record({ kind: kind('scan-csv'), scan }),
  fc.record({ kind: kind('status') }),
  fc.record({ kind: kind('help'), page: fc.constantFrom(...HELP_PAGES) }),
  fc.record({ kind: kind('keyboard'), isShown: fc.boolean() }),
  fc.record({ kind: kind('watch-list') }),
  fc.record({ kind: kind('watch-card'), watch: count }),
  fc.record({ kind: kind('watch-pause'), watch: count, paused: fc.boolean() }),
  fc.record({ kind: kind('watch-delete'), watch: count }),
  fc.record({ kind: kind('watch-edit'), watch: count }),
  fc.record({ kind: kind('watch-new'), item: count }),
  fc.record({
    kind: kind('watch-price'),
    item: count,
    market: fc.constantFrom(...MARKET_IDS),
    relation: fc.constantFrom(...RELATIONS),
    price: count.map(mills),
  }),
  fc.record({
    kind: kind('watch-deal'),
    item: fc.nat({ max: 10 ** 7 }),
    minNet: count.map(mills),
    minRoi: fc.nat({ max: 100_000 }).map(basisPoints),
    minGrade: fc.constantFrom(...WATCH_GRADES),
    direction: fc.constantFrom(...DIRECTION_CHOICES),
    minPrice: count.map(mills),
    maxPrice: count.map(mills),
  }),
  fc.record({ kind: kind('watch-quiet') }),
  fc.record({ kind: kind('watch-noise'), alerts: fc.constantFrom(...ALERT_KINDS) }),
  fc.record({ kind: kind('watch-cap') }),
  fc.record({ kind: kind('alert-open'), alert: count }),
  fc.record({ kind: kind('alert-mute'), alert: count }),
  fc.record({ kind: kind('alert-stop'), alert: count }),
  fc.record({ kind: kind('access-ask') }),
  fc.record({ kind: kind('access-request'), user }),
  fc.record({ kind: kind('access-answer'), user, answer: fc.constantFrom(...REQUEST_ANSWERS) }),
  fc.record({ kind: kind('users-list'), page: count }),
  fc.record({ kind: kind('users-card'), user }),
  fc.record({ kind: kind('users-role'), user, role: fc.constantFrom(...GUEST_ROLES) }),
  fc.record({ kind: kind('users-remove'), user, sure: fc.boolean() }),
  fc.record({ kind: kind('users-invite'), role: fc.constantFrom(...GUEST_ROLES) }),
  fc.record({ kind: kind('users-invitations') }),
  fc.record({ kind: kind('users-revoke'), invitation: count }),
  fc.record({ kind: kind('users-audit'), page: count }),
  fc.record({ kind: kind('health') }),
  fc.record({ kind: kind('logs'), page: count }),
);

/** Families whose buttons are read together with those of another. */
const SHARED: Readonly<Record<string, string>> = { cache: 'status', alert: 'watch' };

describe('callback data', () => {
  it('reads back every action as it was written, within 64 bytes', () => {
    fc.assert(
      fc.property(actions, (action) => {
        const data = encodeCallback(action);
        expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
        expect(decodeCallback(data)).toEqual(action);
      }),
      { numRuns: 500 },
    );
  });

  it('has a letter of its own for each family of buttons', () => {
    const pairs = fc.sample(actions, 4_000).map((action) => {
      const [prefix = ''] = action.kind.split('-');
      return `${encodeCallback(action).split(':')[1] ?? ''} ${SHARED[prefix] ?? prefix}`;
    });
    const distinct = [...new Set(pairs)].map((pair) => pair.split(' '));
    const letters = distinct.map(([letter]) => letter);
    expect(distinct.filter(([letter]) => letters.indexOf(letter) !== letters.lastIndexOf(letter))).toEqual(
      [],
    );
    expect(new Set(distinct.map(([, family]) => family)).size).toBe(distinct.length);
  });

  it('reads any other text as nothing, or as what would be written so', () => {
    const texts = fc.oneof(fc.string(), fc.stringMatching(/^1:[spcdhigulo](:[0-9a-z+-]{0,4}){0,6}$/));
    fc.assert(
      fc.property(texts, (text) => {
        const action = decodeCallback(text);
        if (action !== undefined) expect(decodeCallback(encodeCallback(action))).toEqual(action);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    '',
    '1',
    '0:h',
    '2:h',
    '1:h:',
    '1:h:c:2',
    '1:s::p:0:0:0',
    '1:s:k3f9:p:0:9:0',
    '1:s:k3f9:p:-1:0:0',
    '1:p:',
    '1:p:1:d:2',
    '1:c:g:9',
    '1:i:3',
    '1:o:1',
    '1:u:o:0',
    '1:u:o:4503599627370496',
    '1:u:x:7:2',
    '1:g:a:7:3',
  ])('refuses %p', (data) => {
    expect(decodeCallback(data)).toBeUndefined();
  });

  it('throws instead of writing data that Telegram would refuse', () => {
    expect(() => encodeCallback({ kind: 'scan-again', scan: 'x'.repeat(70) })).toThrow(RangeError);
  });
});
