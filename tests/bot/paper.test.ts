import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type ChatDriver } from '../../src/simulator/index.ts';
import { buildPriceReport } from './fixtures.ts';
import { createHarness, type Harness, OWNER, until } from './harness.ts';

const FOLLOWED = 'Followed at the price of this moment. /paper shows how it goes.';

describe('deals that are followed', () => {
  let harness: Harness;
  let chat: ChatDriver;

  beforeEach(async () => {
    harness = await createHarness();
    harness.telegram.enforceFlood(false);
    await harness.bot.start();
    chat = harness.telegram.user({ id: OWNER, firstName: 'Ann' }).private();
  });

  afterEach(async () => {
    await harness.close();
  });

  const openCard = async () => {
    await chat.send('/scan');
    await chat.tap('2', await chat.waitFor(({ text }) => text.includes('7 deals')));
    return chat.waitFor(({ buttons }) => buttons.flat().some(({ text }) => text === 'Paper-buy'));
  };
  const openPaper = async () => {
    const sent = await chat.send('/paper');
    return chat.waitFor(({ id }) => id > sent);
  };

  it('are put on record when a scan shows them, each once', async () => {
    await openCard();
    await openCard();
    await until(() => harness.telegram.unanswered().length === 0);
    await openPaper();
    const open = await harness.store.ledger.open();
    expect(open).toHaveLength(7);
    expect(new Set(open.map(({ signal }) => signal.shownIn))).toEqual(new Set(['scan']));
  });

  it('are followed by a button of their card, shown by /paper, and dropped there', async () => {
    const card = await openCard();
    expect((await chat.tap('Paper-buy', card))?.text).toBe(FOLLOWED);
    expect((await chat.tap('Paper-buy', card))?.text).toMatch(/already/);
    const paper = await openPaper();
    expect(paper.text).toContain('AK Redline FT');
    await chat.tap('✕ 1', paper);
    await chat.waitFor(({ id, text }) => id === paper.id && text.includes('Followed here: 0'));
    expect(await harness.store.ledger.paperTrades(chat.chatId)).toEqual([]);
  });

  it('are not followed once they earn nothing', async () => {
    const card = await openCard();
    harness.prices.report_ = buildPriceReport({ ways: [] });
    expect((await chat.tap('Paper-buy', card))?.text).toBe('This deal does not earn anything now.');
  });

  it('are told from failures of the markets', async () => {
    const card = await openCard();
    harness.prices.failure = new Error('out of order');
    const answer = await chat.tap('Paper-buy', card);
    expect(answer?.text).toMatch(/wrong/);
    expect(await harness.store.ledger.paperTrades(chat.chatId)).toEqual([]);
  });

  it('are not followed when the look at them takes too long', async () => {
    const card = await openCard();
    harness.prices.failure = new DOMException('too long', 'TimeoutError');
    jest.spyOn(AbortSignal, 'timeout').mockReturnValue(AbortSignal.abort(harness.prices.failure));
    const answer = await chat.tap('Paper-buy', card).finally(() => jest.restoreAllMocks());
    expect(answer?.text).toMatch(/too long to answer/);
  });
});
