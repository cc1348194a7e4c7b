import { afterEach, describe, expect, it } from '@jest/globals';
import { createBooks } from '../../src/arbitrage/books/index.ts';
import { parseTitle } from '../../src/domain/title.ts';
import { buildPriceWatch } from '../support/alerts.ts';
import { createGlancer, type Glancer } from '../../src/arbitrage/glance.ts';
import { type ChatDriver } from '../../src/simulator/index.ts';
import { buildStubMarket } from '../support/market.ts';
import { silentLogger } from '../support/silent-logger.ts';
import { buildQuote, NOW, usd } from '../support/trades.ts';
import { createHarness, type Harness, OWNER } from './harness.ts';

let harness: Harness;

afterEach(async () => {
  await harness.close();
});

const FINISHES = Array.from({ length: 30 }, (_, index) => `AK-47 | Redline ${index} (Field-Tested)`);

/** A glancer over lists that are in memory already, and the calls of the markets behind them. */
async function fillGlancer(): Promise<{ readonly glancer: Glancer; readonly calls: () => number }> {
  const quote = (ask: number) => (title: string) =>
    buildQuote(title, { bestAsk: usd(ask), bestBid: usd(ask - 1) });
  const dmarket = buildStubMarket('dmarket', { quotes: FINISHES.map(quote(20)) });
  const waxpeer = buildStubMarket('waxpeer', { quotes: FINISHES.map(quote(25)) });
  const books = createBooks({ markets: { dmarket, waxpeer }, logger: silentLogger, now: () => NOW });
  const glancer = createGlancer({
    markets: { dmarket, waxpeer },
    books,
    logger: silentLogger,
    now: () => NOW,
  });
  await Promise.all([books.read('dmarket', 'csgo'), books.read('waxpeer', 'csgo')]);
  await books.close();
  return { glancer, calls: () => dmarket.calls.length + waxpeer.calls.length };
}

async function open(glancer: Glancer): Promise<ChatDriver> {
  harness = await createHarness({ glancer });
  await harness.bot.start();
  return harness.telegram.user({ id: OWNER, firstName: 'Ann' }).private();
}

describe('inline mode', () => {
  it('answers from memory with both prices and the net, page by page, and a card to be sent', async () => {
    const { glancer, calls } = await fillGlancer();
    const before = calls();
    const chat = await open(glancer);
    const first = (await chat.askInline('redline ft'))!;
    expect(first).toMatchObject({ nextOffset: '12', isPersonal: true, button: undefined });
    expect(first.results).toHaveLength(12);
    expect(first.results[0]).toMatchObject({ description: 'D $20.00 · W $25.00 · +$2.78 13.9%' });
    const second = (await chat.askInline('redline ft', '12'))!;
    const third = (await chat.askInline('redline ft', '24'))!;
    const ids = [first, second, third].flatMap(({ results }) => results.map(({ id }) => id));
    expect(new Set(ids).size).toBe(30);
    expect(third.nextOffset).toBe('');
    expect(calls()).toBe(before);

    chat.pickInline(first.results[0]!);
    const card = chat.lastMessage()!;
    expect(card.text).toMatch(/DMarket +20\.00 +19\.00/);
    expect(card.text).toContain('listings and sales were not checked');
    expect((await chat.tap('Open in the bot', card))?.url).toMatch(
      /^https:\/\/t\.me\/skinspread_bot\?start=p_\d+$/,
    );
  });

  it.each([
    ['r', 'Type an item'],
    ['no such thing at all', 'No such item'],
  ])('says above no results what is wrong with %p', async (query, hint) => {
    const chat = await open((await fillGlancer()).glancer);
    const answer = (await chat.askInline(query))!;
    expect(answer.results).toEqual([]);
    expect(answer.button?.text).toContain(hint);
  });

  it('has its lists say what a watched price is now', async () => {
    const { glancer, calls } = await fillGlancer();
    const before = calls();
    const chat = await open(glancer);
    const key = parseTitle(FINISHES[0]!).key;
    const spec = buildPriceWatch({ key, market: 'waxpeer' });
    await harness.watches.create({ chatId: OWNER, createdBy: OWNER, spec });
    await chat.send('/watch');
    const { text } = await chat.waitFor(({ text }) => text.includes('Watching 1'));
    expect(text).toMatch(/ \$25\.00\n +Waxpeer < \$21, 16% away\nPrices W 0s old/);
    expect(calls()).toBe(before);
  });

  it('says so while nothing is in memory', async () => {
    const chat = await open({ glance: () => null, priceOf: () => undefined });
    expect((await chat.askInline('redline'))?.button?.text).toContain('/scan first');
  });

  it('shows a stranger nothing but the way to ask for access', async () => {
    await open((await fillGlancer()).glancer);
    const eve = harness.telegram.user({ id: 66, firstName: 'Eve' }).private();
    const answer = (await eve.askInline('redline ft'))!;
    expect(answer).toMatchObject({ results: [], isPersonal: true });
    await eve.send(`/start ${answer.button!.start_parameter}`);
    expect((await eve.waitFor(() => true)).text).not.toContain('Skinspread compares');
  });
});
