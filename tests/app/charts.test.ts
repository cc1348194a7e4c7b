import { expect, it } from '@jest/globals';
import { type SeenMessage } from '../../src/simulator/index.ts';
import { startApp } from '../support/running-app.ts';
import { usd } from '../support/trades.ts';

const KNIFE = '★ Karambit | Fade (Factory New)';

it('a chart of recorded prices is drawn on its thread and comes as a photo', async () => {
  await using app = await startApp(({ dmarket, waxpeer }) => {
    dmarket.plant('csgo', { title: KNIFE, offers: [{ price: usd(1_200) }] });
    waxpeer.plant('csgo', { name: KNIFE, listings: [{ price: usd(1_300) }] });
  });
  const isPhoto = ({ photo }: SeenMessage): boolean => photo !== undefined;
  await app.ask('/scan', /CS2 scan|No deal/);
  await app.ask('/prices karambit fade', /Waxpeer +1,?300/);
  await app.chat.tap('Chart');
  const { photo, text } = await app.chat.waitFor(isPhoto, 10_000);
  expect(photo).toMatchObject({ width: 1080, height: 1240 });
  expect(text).toContain(KNIFE);
  expect(text).toMatch(/DMarket \$1,200\.00/);
});
