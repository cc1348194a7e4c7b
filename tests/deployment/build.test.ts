import { beforeAll, describe, expect, it } from '@jest/globals';
import { execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { buildDemoEnvironment } from '../../src/demo/environment.ts';
import { createSimulator } from '../../src/simulator/index.ts';
import * as toolkit from '../../src/toolkit/index.ts';
import { buildBot } from '../support/built-bot.ts';
import { createTemporaryDirectory } from '../support/temporary-directory.ts';

const OWNER = 7;
const ANSWERS_WITHIN_MS = 30_000;

describe('the build of the bot', () => {
  let directory = '';

  beforeAll(async () => {
    directory = await buildBot();
  }, 60_000);

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
    await using data = await createTemporaryDirectory();
    const simulator = await createSimulator({ seed: 1, limits: false });
    const chat = simulator.telegram.user({ id: OWNER, firstName: 'Owner' }).private();
    const env = { ...buildDemoEnvironment(simulator, data.path, OWNER), LOG_LEVEL: 'error' };
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
