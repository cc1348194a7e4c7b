import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { type ChatDriver, type SeenMessage } from '../../src/simulator/index.ts';
import { createHarness, type Harness, HandPrices, OWNER } from './harness.ts';

const FOLLOWED = 'Followed at the price of this moment. /paper shows how it goes.';

let harness: Harness;
let chat: ChatDriver;
let look: () => void;
let looked: Promise<void>;
const prices = new HandPrices();

beforeEach(async () => {
  looked = new Promise((resolve) => (look = resolve));
  harness = await createHarness({
    answerTapsAfterMs: 20,
    prices: {
      search: prices.search,
      report: async (...call) => {
        await looked;
        return prices.report(...call);
      },
    },
  });
  harness.telegram.enforceFlood(false);
  await harness.bot.start();
  chat = harness.telegram.user({ id: OWNER, firstName: 'Ann' }).private();
});

afterEach(async () => {
  look();
  await harness.close();
});

const answered = (): number =>
  harness.telegram.requests.count('telegram', '/bot123:abc/answerCallbackQuery', 200);

async function openCard(): Promise<SeenMessage> {
  await chat.send('/scan');
  await chat.tap('2', await chat.waitFor(({ text }) => text.includes('7 deals')));
  return chat.waitFor(({ buttons }) => buttons.flat().some(({ text }) => text === 'Paper-buy'));
}

it('answers a tap before its work is done, and sends what that says once it is', async () => {
  const card = await openCard();
  expect(await chat.tap('Paper-buy', card)).toMatchObject({ text: '' });
  look();
  expect(await chat.waitFor(({ text }) => text === FOLLOWED)).toMatchObject({ buttons: [] });
  expect(answered()).toBe(2);
});

it('answers a tap that waits behind another one of its chat', async () => {
  const card = await openCard();
  await Promise.all([chat.tap('Paper-buy', card), chat.tap('Back', card)]);
  expect(harness.telegram.unanswered()).toEqual([]);
  look();
  await chat.waitFor(({ id, text }) => id === card.id && text.includes('7 deals'));
});

it('tells as a message of a failure that comes late', async () => {
  const card = await openCard();
  prices.failure = new Error('out of order');
  expect(await chat.tap('Paper-buy', card)).toMatchObject({ text: '' });
  look();
  await chat.waitFor(({ text }) => text.includes('wrong'));
  prices.failure = undefined;
});
