import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Chart, ChartError, ChartsBusyError } from '../../src/bot/charts/index.ts';
import { type ChatDriver, type SeenMessage } from '../../src/simulator/index.ts';
import { buildReport, DEALS } from './fixtures.ts';
import { createHarness, type Harness, OWNER } from './harness.ts';

let harness: Harness;
let chat: ChatDriver;

beforeEach(async () => {
  harness = await createHarness();
  harness.telegram.enforceFlood(false);
  await harness.bot.start();
  chat = harness.telegram.user({ id: OWNER, firstName: 'Ann', languageCode: 'en' }).private();
});

afterEach(async () => {
  expect(harness.telegram.unanswered()).toEqual([]);
  await harness.close();
});

const isPhoto = ({ photo }: SeenMessage): boolean => photo !== undefined;
const labels = (message: SeenMessage): readonly string[] => message.buttons.flat().map(({ text }) => text);
const chartAs = <Kind extends Chart['kind']>(kind: Kind): Extract<Chart, { kind: Kind }> => {
  const chart = harness.charts.drawn.at(-1);
  if (chart?.kind !== kind) throw new Error(`no ${kind} was drawn last`);
  return chart as Extract<Chart, { kind: Kind }>;
};

function refuse(route: `/${string}`, description: string): void {
  const body = JSON.stringify({ ok: false, error_code: 400, description });
  harness.breakApi({ kind: 'status', status: 400, body, route });
}

async function askForPrices(): Promise<SeenMessage> {
  await chat.send('/prices redline');
  await chat.waitFor(({ text }) => text.includes('DMarket'));
  await chat.tap('Chart');
  return chat.waitFor(isPhoto);
}

describe('the chart of an item', () => {
  it('comes as a new picture under the card, with its figures in words', async () => {
    await chat.send('/prices redline');
    const card = await chat.waitFor(({ text }) => text.includes('DMarket'));
    expect(await chat.tap('Chart')).toMatchObject({ text: 'Drawing …' });
    const photo = await chat.waitFor(isPhoto);
    expect(photo.id).toBeGreaterThan(card.id);
    expect(photo.text.split('\n')).toEqual([
      'AK-47 | Redline (Field-Tested)',
      'DMarket $21.67, +8.4% in 6d, seen 60m ago',
      'Waxpeer $24.67, +7.3% in 6d, seen 60m ago',
      'Net D>W +$0.81 60m ago, from +$0.81 to +$0.96',
      'Net as if sold 3% under the lowest ask, at the fees of today.',
      'Fees W 6% assumed (worst case)',
    ]);
    expect(photo.buttons.map((row) => row.map(({ text }) => text))).toEqual([
      ['7d', '✓ 30d', '180d'],
      ['Net W>D', '☀ Light', '✕ Close'],
    ]);
    expect(harness.telegram.requests.count('telegram', '/bot123:abc/sendChatAction', 200)).toBe(1);
  });

  it('is drawn for the chat: its language, its time zone and the recorded steps', async () => {
    await harness.store.alertSettings.save(OWNER, { timeZone: 'Europe/Kyiv' });
    await askForPrices();
    expect(chartAs('price')).toMatchObject({
      look: { theme: 'dark', locale: 'en', timeZone: 'Europe/Kyiv' },
      title: 'AK-47 | Redline (Field-Tested)',
      subtitle: 'Lowest asks, 30 days, Europe/Kyiv time',
      stepMs: 3_600_000,
    });
    expect(chartAs('price').steps.filter(({ asks }) => asks.dmarket !== null)).toHaveLength(169);
  });

  it('changes in its place, and goes away when it is closed', async () => {
    const { id } = await askForPrices();
    await chat.tap('7d');
    expect(await chat.waitFor(isPhoto)).toMatchObject({ id, edits: 1 });
    expect(chartAs('price').stepMs).toBe(900_000);
    await chat.tap('Light');
    expect(labels(await chat.waitFor(isPhoto))).toContain('☾ Dark');
    expect(chartAs('price')).toMatchObject({ look: { theme: 'light' }, stepMs: 900_000 });
    await chat.tap('Net W>D');
    await chat.waitFor(({ text }) => text.includes('Net W>D -$'));
    await chat.tap('Close');
    expect(chat.messages().some(isPhoto)).toBe(false);
    expect(chat.lastMessage()?.text).toContain('DMarket');
  });

  it('comes anew when the picture to be changed was deleted meanwhile', async () => {
    const { id } = await askForPrices();
    refuse('/editMessageMedia', 'Bad Request: message to edit not found');
    await chat.tap('180d');
    expect((await chat.waitFor(isPhoto)).id).toBeGreaterThan(id);
  });

  it('opens from the card of a deal, for the way of that deal', async () => {
    await chat.send('/scan');
    await chat.waitFor(({ text }) => text.includes('By rank'));
    await chat.tap('4');
    const card = await chat.waitFor(({ text }) => text.includes('Titan'));
    expect(labels(card)).toEqual(expect.arrayContaining(['Chart', 'Watch']));
    await chat.tap('Chart');
    expect((await chat.waitFor(isPhoto)).text).toContain('Net W>D');
  });
});

describe('the chart of a scan', () => {
  it('numbers the deals as its list does', async () => {
    await chat.send('/scan');
    await chat.waitFor(({ text }) => text.includes('By rank'));
    await chat.tap('Sort: rank');
    await chat.tap('Chart');
    const photo = await chat.waitFor(isPhoto);
    const timed = DEALS.filter(({ cycle }) => cycle.days !== null);
    const { points } = chartAs('scatter');
    expect(points.map(({ roi }) => roi)).toEqual(
      timed.map(({ profit }) => profit.roi).toSorted((a, b) => b - a),
    );
    expect(points[0]?.label).toBe('1');
    expect(photo.text).toMatch(/CS2 scan 14:02 UTC\nA? ?\d?.*\nROI .* to .*, in \d+d to \d+d\nMost a day: /);
  });

  it('is not there for a scan that is not kept any more', async () => {
    await chat.send('/scan');
    const list = await chat.waitFor(({ text }) => text.includes('By rank'));
    const data = list.buttons.flat().find(({ text }) => text === 'Chart')?.callback_data;
    expect(data).toMatch(/^1:v:s:0:0:[0-9a-z]{6}:0:0:0$/);
    await chat.send('/scan');
    harness.scanner.report = buildReport();
    expect(await chat.tap('Chart')).toMatchObject({ text: 'Drawing …' });
  });
});

describe('the chart of what became of deals', () => {
  it('has a row for each grade, and says how many are known', async () => {
    await chat.send('/paper');
    await chat.waitFor(({ text }) => text.includes('became'));
    await chat.tap('Chart');
    const photo = await chat.waitFor(isPhoto);
    expect(photo.text).toBe(
      'What became of deals shown\nA: 0 known, 20 needed\nB: 0 known, 20 needed\nC: 0 known, 20 needed\nD: 0 known, 20 needed',
    );
    expect(chartAs('hit-rate').records.map(({ grade }) => grade)).toEqual(['A', 'B', 'C', 'D']);
  });
});

describe('a chart that cannot be shown', () => {
  const failWith = async (failure: Error): Promise<string> => {
    harness.charts.failure = failure;
    await chat.send('/paper');
    await chat.waitFor(({ text }) => text.includes('became'));
    await chat.tap('Chart');
    return (await chat.waitFor(({ text }) => text.includes('chart'))).text;
  };

  it('says that too many are being drawn', async () => {
    expect(await failWith(new ChartsBusyError())).toBe(
      'Too many charts are being drawn. Try again in a minute.',
    );
  });

  it('says that it could not be drawn, with a number that the log explains', async () => {
    const text = await failWith(new ChartError('the thread has died'));
    const id = /\(id (\w+)\)/.exec(text)?.[1];
    expect(harness.logger.entries).toContainEqual(
      expect.objectContaining({ level: 'error', fields: expect.objectContaining({ id }) }),
    );
  });

  it('says that the chat takes no photos', async () => {
    refuse('/sendPhoto', 'Bad Request: not enough rights to send photos to the chat');
    await chat.send('/paper');
    await chat.waitFor(({ text }) => text.includes('became'));
    await chat.tap('Chart');
    expect((await chat.waitFor(({ text }) => text.includes('photos'))).text).toContain(
      'I may not send photos',
    );
  });

  it('stays when Telegram does not let it be deleted any more', async () => {
    await askForPrices();
    refuse('/deleteMessage', "Bad Request: message can't be deleted");
    expect(await chat.tap('Close')).toMatchObject({ text: expect.stringContaining('two days only') });
  });
});
