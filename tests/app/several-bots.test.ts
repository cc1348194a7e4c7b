import { expect, it } from '@jest/globals';
import { describeWhere } from '../support/describe-where.ts';
import { createApp } from '../../src/app.ts';
import { loadConfig } from '../../src/config.ts';
import { buildDemoEnvironment } from '../../src/demo/environment.ts';
import { type Simulator, type World } from '../../src/simulator/index.ts';
import { createPostgresDatabase, hasPostgres } from '../support/postgres.ts';
import { canStartRedis, startRedis } from '../support/redis-process.ts';
import { type RunningApp, startApp, TRADER } from '../support/running-app.ts';
import { silentLogger } from '../support/silent-logger.ts';
import { createTemporaryDirectory } from '../support/temporary-directory.ts';
import { usd } from '../support/trades.ts';
import { waitFor } from '../toolkit/http/support/wait-for.ts';

const REDLINE = 'AK-47 | Redline (Field-Tested)';

function plantItem({ dmarket, waxpeer }: World): void {
  dmarket.plant('csgo', { title: REDLINE, offers: [20, 20, 20.1].map((price) => ({ price: usd(price) })) });
  waxpeer.plant('csgo', { name: REDLINE, listings: [24, 24.1].map((price) => ({ price: usd(price) })) });
}

/** What the markets were asked in all. */
function listQuestions({ simulator: { requests } }: RunningApp): readonly string[] {
  return requests.all
    .filter(({ path }) => !path.startsWith('/bot'))
    .map(({ path, query }) => `${path}?${query}`)
    .sort();
}

const there = [canStartRedis(), await hasPostgres()].every(Boolean);

describeWhere(there, 'two bots on one Redis and one PostgreSQL', () => {
  it('read the markets as often as one does, and both know what was read', async () => {
    await using redis = await startRedis();
    await using database = await createPostgresDatabase();
    await using directory = await createTemporaryDirectory();
    const environment = { REFRESH: 'on', REDIS_URL: redis.url, DATABASE_URL: database.url };
    const prepare = (simulator: Simulator): void => {
      // One account for both: each account is asked for fees of its own.
      const { DMARKET_PUBLIC_KEY, DMARKET_SECRET_KEY } = buildDemoEnvironment(simulator, '', TRADER.id);
      Object.assign(environment, { DMARKET_PUBLIC_KEY, DMARKET_SECRET_KEY });
    };
    await using first = await startApp(plantItem, { environment, prepare });
    await waitFor(async () => isRefreshed(await (await first.page('/readyz')).json()));
    const alone = listQuestions(first);
    let port: unknown;
    const second = await createApp(
      loadConfig({
        ...buildDemoEnvironment(first.simulator, directory.path, TRADER.id),
        ...environment,
      }),
      {
        ...silentLogger,
        info: (fields) => {
          if ('port' in fields) port = fields.port;
        },
      },
    );
    const ready = async (): Promise<Ready> =>
      (await (await fetch(`http://127.0.0.1:${String(port)}/readyz`)).json()) as Ready;
    try {
      await second.start();
      await waitFor(async () => isRefreshed(await ready()));
      expect((await ready()).parts['redis']).toEqual({ state: 'ok', detail: 'shared by 2' });
      expect(listQuestions(first)).toEqual(alone);
      await redis.kill();
      await waitFor(async () => (await ready()).parts['redis']?.state === 'degraded');
      expect((await ready()).parts['store']).toMatchObject({ state: 'ok' });
    } finally {
      await second.stop();
    }
  });
});

interface Ready {
  readonly parts: Readonly<Record<string, { readonly state: string; readonly detail?: string }>>;
}

function isRefreshed(page: unknown): boolean {
  const { detail = 'nothing' } = (page as Ready).parts['refresh'] ?? {};
  return !detail.includes('nothing');
}
