import { afterEach, describe, expect, it } from '@jest/globals';
import { buildBalanceReader } from '../../src/arbitrage/balances.ts';
import { NetworkError } from '../../src/domain/errors.ts';
import { mills } from '../../src/domain/money.ts';
import { type ChatDriver } from '../../src/simulator/index.ts';
import { buildStubMarket, type StubAnswers } from '../support/market.ts';
import { NOW } from './fixtures.ts';
import { createHarness, type Harness, OWNER } from './harness.ts';

let harness: Harness;

afterEach(async () => {
  await harness.close();
});

const MONEY = {
  available: mills(439_105),
  withdrawable: mills(410_000),
  onHold: null,
  observedAt: NOW - 8000,
};
const has = (text: string) => (message: { readonly text: string }) => message.text.includes(text);

async function openChat(dmarket: StubAnswers, waxpeer: StubAnswers): Promise<ChatDriver> {
  const markets = {
    dmarket: buildStubMarket('dmarket', dmarket),
    waxpeer: buildStubMarket('waxpeer', waxpeer),
  };
  harness = await createHarness({ balances: buildBalanceReader(markets) });
  await harness.bot.start();
  return harness.telegram.user({ id: OWNER, firstName: 'Ann' }).private();
}

describe('/balance', () => {
  it('says what is there with its age, rounded down, and what to set where there is no key', async () => {
    const chat = await openChat({ balance: MONEY }, {});
    await chat.send('/balance');
    const { text } = await chat.waitFor(has('Your accounts'));
    expect(text).toMatch(/DMarket +as of 8s ago\n +to spend +\$439\.10\n +to withdraw +\$410\.00/);
    expect(text).toContain('Waxpeer: no key. Set WAXPEER_API_KEY and start the bot again.');
    expect((await chat.tap('Refresh'))?.text).toContain('Asking');
  });

  it('names the market that fails, and still shows the other', async () => {
    const failure = new NetworkError({ market: 'waxpeer', route: 'GET /v1/user' }, 'no route to host');
    const chat = await openChat({ balance: MONEY }, { balance: failure });
    await chat.send('/balance');
    const { text } = await chat.waitFor(has('$439.10'));
    expect(text).toContain('Waxpeer cannot be reached');
  });

  it('is told in no group, and to nobody but an owner', async () => {
    await openChat({ balance: MONEY }, {});
    const group = harness.telegram.group({ id: -5, title: 'Traders' });
    const seen = harness.telegram.user({ id: OWNER, firstName: 'Ann' }).in(group);
    await seen.send('/balance');
    expect((await seen.waitFor(() => true)).text).not.toMatch(/\$|account/);
    const { token } = (await harness.store.access.invite('member', { id: OWNER, name: null }))!;
    const member = harness.telegram.user({ id: 9, firstName: 'Bob' }).private();
    await member.send(`/start i_${token}`);
    await member.waitFor(() => true);
    await member.send('/balance');
    expect((await member.waitFor(() => true)).text).toContain('I do not know /balance');
  });
});
