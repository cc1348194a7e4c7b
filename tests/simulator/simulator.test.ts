import { expect, it } from '@jest/globals';
import { createSimulator } from '../../src/simulator/index.ts';
import { botAt } from './support/bot-client.ts';

it('starts all three services with one switchboard and one log, and closes them', async () => {
  const simulator = await createSimulator({ seed: 2, scale: 0.002 });
  simulator.faults.set('waxpeer', { kind: 'status', status: 503, route: '/v1/user' });
  expect((await fetch(`${simulator.waxpeer.url}/v1/prices`)).status).toBe(200);
  expect((await fetch(`${simulator.waxpeer.url}/v1/user?api=k`)).status).toBe(503);
  expect((await fetch(`${simulator.dmarket.url}/exchange/v1/customized-fees?gameId=a8db`)).status).toBe(200);
  expect((await botAt(simulator.telegram.url)('getMe')).ok).toBe(true);
  expect(simulator.requests.count()).toBe(4);
  expect(simulator.requests.count('waxpeer', '/v1', 503)).toBe(1);
  const hanging = botAt(simulator.telegram.url)('getUpdates', { timeout: 30 });
  const ended = expect(hanging).rejects.toThrow();
  await new Promise((resolve) => setTimeout(resolve, 30));
  await simulator.close();
  await ended;
  await expect(fetch(simulator.dmarket.url)).rejects.toThrow();
});
