import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { createRates, type Rates } from '../../src/rates/index.ts';
import { createRatesServer, type FieldChange, type RatesServer } from '../../src/simulator/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { createTestLogger, type TestLogger } from '../bot/test-logger.ts';
import { layStore } from '../support/lay-store.ts';
import { createTemporaryDirectory } from '../support/temporary-directory.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const MIDNIGHT = Date.UTC(2026, 10, 24);
const EURO = { currency: 'EUR', microsPerDollar: 916_422, at: MIDNIGHT };

let directory: Awaited<ReturnType<typeof createTemporaryDirectory>>;
let server: RatesServer;
let store: Store;
let rates: Rates;
let logger: TestLogger;
let now: number;

const open = async (baseUrl = server.url): Promise<void> => {
  rates = await createRates({ baseUrl, repository: store.rates, logger, now: () => now });
};

beforeEach(async () => {
  now = MIDNIGHT + 9 * HOUR_MS;
  directory = await createTemporaryDirectory();
  server = await createRatesServer({ now: () => now });
  await layStore(directory.path);
  store = await openStore({ directory: directory.path });
  logger = createTestLogger();
  await open();
});

afterEach(async () => {
  await rates.close();
  await store.close();
  await server.close();
  await directory[Symbol.asyncDispose]();
});

/** Takes the source away for good, whatever it is asked. */
const breakSource = (): void => server.faults.set('rates', { kind: 'status', status: 503 });

describe('exchange rates', () => {
  it('are asked for when somebody wants one, once for all currencies, and again after a day', async () => {
    expect(server.requests.all).toHaveLength(0);
    const [euro, hryvnia] = await Promise.all([rates.find('EUR'), rates.find('UAH')]);
    expect(euro).toEqual(EURO);
    expect(hryvnia).toEqual({ currency: 'UAH', microsPerDollar: 41_352_700, at: MIDNIGHT });
    now += 10 * HOUR_MS;
    await rates.find('BRL');
    expect(server.requests.all).toHaveLength(1);
    now += DAY_MS;
    expect(await rates.find('EUR')).toEqual({ ...EURO, at: MIDNIGHT + DAY_MS });
    expect(server.requests.all).toHaveLength(2);
  });

  it('survive a restart without being asked for', async () => {
    await rates.find('EUR');
    await rates.close();
    await open();
    expect(await rates.find('EUR')).toEqual(EURO);
    expect(server.requests.all).toHaveLength(1);
  });

  it('stay the last known ones for seven days while the source fails, also over a restart', async () => {
    await rates.find('EUR');
    breakSource();
    now = MIDNIGHT + 7 * DAY_MS;
    expect(await rates.find('EUR')).toEqual(EURO);
    await rates.close();
    await open();
    expect(await rates.find('EUR')).toEqual(EURO);
    now += 1;
    expect(await rates.find('EUR')).toBeNull();
    expect(logger.messages).toContain('exchange rates could not be read');
  });

  it('are not asked for again within twenty minutes of a failure', async () => {
    breakSource();
    expect(await rates.find('EUR')).toBeNull();
    const asked = server.requests.all.length;
    server.faults.clear();
    expect(await rates.find('EUR')).toBeNull();
    expect(server.requests.all).toHaveLength(asked);
    now += 20 * MINUTE_MS;
    expect(await rates.find('EUR')).toEqual(EURO);
  });

  it.each(['remove', 'null', 'text', 'nan', 'negative', 'zero', 'absurd'] satisfies FieldChange[])(
    'are refused alone where one is spoilt: %s',
    async (change) => {
      server.faults.set('rates', { kind: 'field', field: 'EUR', change });
      expect(await rates.find('EUR')).toBeNull();
      // What is no JSON at all spoils the others, too.
      if (change !== 'nan') expect(await rates.find('GBP')).toMatchObject({ microsPerDollar: 761_837 });
      expect(logger.entries).toContainEqual(expect.objectContaining({ level: 'warn' }));
    },
  );

  it.each([
    ['another base', { kind: 'field', field: 'base_code', change: 'text' }],
    ['a dollar that is none', { kind: 'field', field: 'USD', change: 'absurd' }],
    ['a time that is to come', { kind: 'field', field: 'time_last_update_unix', change: 'absurd' }],
    ['a page for people', { kind: 'html' }],
    ['half an answer', { kind: 'truncate' }],
    ['no connection', { kind: 'reset' }],
  ] as const)('are not read from an answer of %s', async (_what, fault) => {
    server.faults.set('rates', fault);
    expect(await rates.find('EUR')).toBeNull();
    expect(logger.messages).toContain('exchange rates could not be read');
  });

  it('are refused, and said in the log, when they moved by more than 30 %, until what was known is too old', async () => {
    await rates.find('EUR');
    server.setRate('EUR', 1.2);
    now += DAY_MS;
    expect(await rates.find('EUR')).toEqual(EURO);
    expect(await rates.find('GBP')).toMatchObject({ at: MIDNIGHT + DAY_MS });
    expect(logger.entries).toContainEqual({
      level: 'warn',
      fields: { currency: 'EUR', microsPerDollar: 1_200_000, known: 916_422 },
      message: 'an exchange rate has moved too far to be believed',
    });
    now += 7 * DAY_MS;
    expect(await rates.find('EUR')).toMatchObject({ microsPerDollar: 1_200_000 });
  });

  it('are not read from an answer that is far too long', async () => {
    const flood = createServer((_request, response) => {
      response.setHeader('content-type', 'application/json').end(JSON.stringify('x'.repeat(100_000)));
    });
    await new Promise<void>((resolve) => flood.listen(0, '127.0.0.1', resolve));
    await rates.close();
    await open(`http://127.0.0.1:${(flood.address() as AddressInfo).port}`);
    expect(await rates.find('EUR')).toBeNull();
    await new Promise((resolve) => flood.close(resolve));
  });
});
