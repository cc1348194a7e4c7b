import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { buildDemoEnvironment } from '../../src/demo/environment.ts';
import { createSimulator } from '../../src/simulator/index.ts';
import * as toolkit from '../../src/toolkit/index.ts';

const ROOT = join(import.meta.dirname, '../..');
const VITE = join(ROOT, 'node_modules/vite/bin/vite.js');
const CONFIG = ['--config', 'scripts/build/bot.config.ts', '--logLevel', 'error'];
const OWNER = 7;
const ANSWERS_WITHIN_MS = 30_000;

describe('the build of the bot', () => {
  let directory = '';

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'build-'));
    const build = ['build', ...CONFIG, '--outDir', directory];
    await promisify(execFile)(process.execPath, [VITE, ...build], { cwd: ROOT });
    await cp(join(ROOT, 'src/bot/locales'), join(directory, 'bot/locales'), { recursive: true });
    await writeFile(join(directory, 'package.json'), '{"type":"module"}');
    await symlink(join(ROOT, 'node_modules'), join(directory, 'node_modules'));
  }, 60_000);

  afterAll(() => rm(directory, { recursive: true }));

  it('has each command where scripts and the image start it, and each thread where the bot does', () => {
    const commands = ['demo', 'healthcheck', 'backup', 'restore', 'migrate-to-postgres'];
    for (const name of [...commands, 'store/history/thread', 'bot/charts/worker'])
      expect(existsSync(join(directory, `${name}.js`))).toBe(true);
  });

  it('has the list of the toolkit, whole, for whoever imports it', async () => {
    const { href } = pathToFileURL(join(directory, 'toolkit/index.js'));
    const print = `console.log(Object.keys(await import('${href}')).join())`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', print]);
    expect(stdout.trim().split(',')).toEqual(Object.keys(toolkit).sort());
  });

  it('says what is missing', () => {
    const bot = spawnSync(process.execPath, ['main.js'], { cwd: directory, env: {}, encoding: 'utf8' });
    expect(bot).toMatchObject({ status: 78, stderr: 'BOT_TOKEN is missing\n' });
  });

  it('reaches Telegram, and answers in the words that lie beside it', async () => {
    const simulator = await createSimulator({ seed: 1, limits: false });
    const chat = simulator.telegram.user({ id: OWNER, firstName: 'Owner' }).private();
    const env = { ...buildDemoEnvironment(simulator, join(directory, 'data'), OWNER), LOG_LEVEL: 'error' };
    const bot = spawn(process.execPath, ['main.js'], { cwd: directory, env, stdio: 'inherit' });
    try {
      await chat.send('/help');
      const { text } = await chat.waitFor(({ from }) => from === 'bot', ANSWERS_WITHIN_MS);
      expect(text).toContain('/scan');
    } finally {
      bot.kill('SIGTERM');
      if (bot.exitCode === null) await once(bot, 'exit');
      await simulator.close();
    }
  }, 60_000);
});
