import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Environment } from '../../src/config.ts';
import { buildDemoEnvironment } from '../../src/demo/environment.ts';
import { type ChatDriver, createSimulator, createWorld, type Simulator } from '../../src/simulator/index.ts';
import { startBotProcess } from '../support/bot-process.ts';
import { TRADER } from '../support/running-app.ts';
import { usd } from '../support/trades.ts';

const REDLINE = 'AK-47 | Redline (Field-Tested)';
const LISTENING = 'bot is listening';

let directory: string;
let simulator: Simulator;
let environment: Environment;
let chat: ChatDriver;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'skinspread-test-'));
  const world = createWorld({ seed: 1, scale: 0 });
  world.dmarket.plant('csgo', {
    title: REDLINE,
    offers: [20, 20, 20].map((price) => ({ price: usd(price) })),
    sales: Array.from({ length: 20 }, (_, index) => ({
      price: usd(21),
      at: Date.now() - (index + 1) * 3_600_000,
      type: 'Offer',
    })),
  });
  world.waxpeer.plant('csgo', {
    name: REDLINE,
    listings: [24, 24, 24].map((price) => ({ price: usd(price) })),
    bid: usd(22),
  });
  simulator = await createSimulator({ world });
  environment = buildDemoEnvironment(simulator, directory, TRADER.id);
  chat = simulator.telegram.user(TRADER).private();
});

afterEach(async () => {
  await simulator.close();
  await rm(directory, { recursive: true });
});

describe('a configuration that cannot be used', () => {
  it.each([
    ['BOT_TOKEN', { BOT_TOKEN: '' }],
    ['ALLOWED_USER_IDS', { ALLOWED_USER_IDS: 'me' }],
    ['DMARKET_SECRET_KEY', { DMARKET_SECRET_KEY: 'abc' }],
  ])('ends with one line that names %s, and exit code 78', async (variable, change) => {
    await using bot = await startBotProcess({ ...environment, ...change });
    expect(await bot.exited()).toBe(78);
    expect(bot.errors().trim().split('\n')).toEqual([expect.stringMatching(new RegExp(`^${variable} `))]);
  });
});

describe('a stop', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'by %s ends a running scan, tells its chat, and exits 0 in time',
    async (signal) => {
      simulator.faults.set('waxpeer', { kind: 'hang', route: '/v1/prices' });
      await using bot = await startBotProcess(environment);
      await bot.logged(LISTENING);
      await chat.send('/scan');
      await chat.waitFor(({ text }) => text.includes('Scanning'), 5_000);
      const { code, tookMs } = await bot.stop(signal);
      expect(code).toBe(0);
      expect(tookMs).toBeLessThan(8_000);
      expect(chat.lastMessage()?.text).toContain('restarting');
      const files = await readdir(directory);
      expect(files.filter((name) => name.endsWith('-wal'))).toEqual([]);
    },
  );

  it('is followed by a start that goes on where the last one ended', async () => {
    await using first = await startBotProcess(environment);
    await first.logged(LISTENING);
    await chat.send('/help');
    await chat.waitFor(({ from }) => from === 'bot', 5_000);
    await first.stop('SIGTERM');
    await chat.send('/settings');
    await using second = await startBotProcess(environment);
    await second.logged(LISTENING);
    await chat.waitFor(({ text }) => /Min net/i.test(text), 5_000);
    expect(chat.messages().filter(({ from }) => from === 'bot')).toHaveLength(2);
  });
});

describe('the first start', () => {
  it('lets in whoever sends the code from the log, and nobody else after that', async () => {
    await using bot = await startBotProcess({ ...environment, ALLOWED_USER_IDS: '', LOG_LEVEL: 'warn' });
    const { pairingCode } = await bot.logged('send this pairing code to the bot to become its owner');
    await chat.send(String(pairingCode));
    await chat.waitFor(({ from }) => from === 'bot', 5_000);
    await chat.send('/scan');
    await chat.waitFor(({ text }) => text.includes('1 of 1'), 5_000);
    const stranger = simulator.telegram.user({ id: 99, firstName: 'Stranger' }).private();
    await stranger.send(String(pairingCode));
    await stranger.waitFor(({ from }) => from === 'bot', 5_000);
    await stranger.send('/scan');
    await chat.send('/help');
    await chat.waitFor(({ text }) => text.includes('/prices'), 5_000);
    expect(stranger.messages().filter(({ text }) => /deal|Scanning/.test(text))).toEqual([]);
  });
});

describe('a running bot', () => {
  it('serves its health, readiness and metrics', async () => {
    await using bot = await startBotProcess(environment);
    const { port } = await bot.logged('health and metrics are served');
    await bot.logged(LISTENING);
    const read = async (path: string): Promise<string> => {
      const response = await fetch(`http://127.0.0.1:${String(port)}${path}`);
      return `${response.status} ${await response.text()}`;
    };
    expect(await read('/healthz')).toContain('200');
    expect(await read('/readyz')).toMatch(/200.*store.*telegram.*dmarket.*waxpeer.*refresh/s);
    await chat.send('/scan');
    await chat.waitFor(({ text }) => text.includes('1 of 1'), 5_000);
    const metrics = await read('/metrics');
    expect(metrics).toContain('process_cpu_seconds_total');
    expect(metrics).toContain('http_requests_total{route="GET /v1/prices",status="200"} 1');
    expect(metrics).toContain('# TYPE retries_total counter');
  });

  it('writes no key and no token, whatever goes wrong', async () => {
    simulator.faults.set('dmarket', { kind: 'status', status: 401 });
    simulator.faults.set('waxpeer', { kind: 'status', status: 403 });
    await using bot = await startBotProcess({ ...environment, LOG_LEVEL: 'trace' });
    await bot.logged(LISTENING);
    await chat.send('/scan');
    await chat.waitFor(({ text }) => text.includes('key'), 8_000);
    await bot.stop('SIGTERM');
    const files = (await readdir(directory, { recursive: true, withFileTypes: true })).filter((file) =>
      file.isFile(),
    );
    const written = await Promise.all(
      files.map((file) => readFile(join(file.parentPath, file.name), 'latin1')),
    );
    const chatted = chat.messages().map(({ text }) => text);
    const everything = [bot.output(), bot.errors(), ...chatted, ...written].join('\n');
    for (const name of ['BOT_TOKEN', 'DMARKET_SECRET_KEY', 'DMARKET_PUBLIC_KEY', 'WAXPEER_API_KEY']) {
      expect(everything).not.toContain(environment[name]);
    }
  });
});
