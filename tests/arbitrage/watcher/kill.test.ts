import { describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openStore } from '../../../src/store/index.ts';
import { buildPriceAlert, buildPriceWatch } from '../../support/alerts.ts';
import { buildScript } from '../../support/built-script.ts';
import { createTemporaryDirectory } from '../../support/temporary-directory.ts';

const CHAT = 42;
const DAY = 24 * 3_600_000;

async function sendAndDie(directory: string, messages: string): Promise<void> {
  const script = await buildScript(join(import.meta.dirname, 'send-and-die.ts'));
  const child = spawn(process.execPath, [script, directory, messages], { stdio: 'ignore' });
  await once(child, 'exit');
}

describe('a process that is killed between sending an alert and noting that', () => {
  it('has sent it once, and the next one sends nothing but the digest that says so', async () => {
    await using temporary = await createTemporaryDirectory();
    const messages = join(temporary.path, 'messages');
    let time = Date.now();
    const store = await openStore({ directory: temporary.path, now: () => time });
    const watch = (await store.watches.create({ chatId: CHAT, createdBy: 7, spec: buildPriceWatch() }))!;
    const content = buildPriceAlert();
    await store.alerts.fire({ watchId: watch.id, key: content.key, buyOn: null, content });
    await sendAndDie(temporary.path, messages);
    await sendAndDie(temporary.path, messages);
    expect(await readFile(messages, 'utf8')).toBe('sent\n');
    time += DAY;
    await store.alerts.tidy();
    time += DAY - 1;
    expect(await store.alerts.claim()).toMatchObject([{ kind: 'digest', alerts: [{ isUnsure: true }] }]);
    await store.close();
  });
});
