import { describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { EditPace } from '../../../src/bot/chat/edit-pace.ts';
import { type ChatDriver } from '../../../src/simulator/index.ts';
import { createFloodControl } from '../../../src/simulator/telegram/flood.ts';
import { buildAlert } from '../../support/alerts.ts';
import { buildReport, NOW } from '../fixtures.ts';
import { createHarness, OWNER } from '../harness.ts';

const PRIVATE = { id: 1, isGroup: false };
const GROUP = { id: -1, isGroup: true };
const MINUTES = 10;

/** Lets several messages of one chat ask for an edit in every tenth of a second; gives when they got one. */
function simulate(chat: typeof PRIVATE, messages: number, everyMs = 3000): number[] {
  let now = 0;
  const pace = new EditPace({ everyMs, clock: () => now });
  const granted: number[] = [];
  for (; now < 180_000; now += 100) {
    for (let message = 0; message < messages; message += 1) {
      if (!pace.take(chat)) continue;
      pace.note(chat.id, true);
      granted.push(now);
    }
  }
  return granted;
}

const mostWithin = (times: readonly number[], windowMs: number): number =>
  Math.max(...times.map((from) => times.filter((at) => at >= from && at < from + windowMs).length));

describe('the pace of edits', () => {
  it.each([1, 2, 5])('lets %p messages of a private chat together edit once in 3 s', (messages) => {
    const granted = simulate(PRIVATE, messages);
    expect(mostWithin(granted, 2998)).toBe(1);
    expect(granted.length).toBeGreaterThan(55);
  });

  it.each([1, 2, 5])('lets %p messages of a group together edit once in 5 s', (messages) => {
    expect(mostWithin(simulate(GROUP, messages), 4998)).toBe(1);
  });

  it('lets a group never be edited in more than 15 times a minute, however often that may be', () => {
    expect(mostWithin(simulate(GROUP, 3, 60), 60_000)).toBe(15);
  });

  it('keeps chats apart', () => {
    const pace = new EditPace({ clock: () => 0 });
    const takes = [1, 2, 1].map((id) => pace.take({ ...PRIVATE, id }));
    expect(takes).toEqual([true, true, false]);
  });

  it('waits after an answer to a person, too', () => {
    let now = 0;
    const pace = new EditPace({ clock: () => now });
    pace.note(1, true);
    now = 2900;
    expect(pace.take(PRIVATE)).toBe(false);
    now = 3000;
    expect(pace.take(PRIVATE)).toBe(true);
  });
});

/** Five messages keep up with something while people are answered; how much of it the limits of Telegram refuse. */
function countRefused(chat: typeof PRIVATE, answerEveryMs: number, isPaced: boolean): number {
  let now = 0;
  const clock = (): number => now;
  const pace = new EditPace({ clock });
  const flood = createFloodControl(true, clock);
  let refused = 0;
  const write = (isEdit: boolean): void => {
    pace.note(chat.id, isEdit);
    try {
      flood.check({ id: chat.id, type: chat.isGroup ? 'supergroup' : 'private' });
    } catch {
      refused += 1;
    }
  };
  for (; now < MINUTES * 60_000; now += 100) {
    if (now % answerEveryMs === 0) write(false);
    if (isPaced) {
      for (let message = 0; message < 5; message += 1) if (pace.take(chat)) write(true);
    } else if (now % 3000 === 0) for (let message = 0; message < 5; message += 1) write(true);
  }
  return refused;
}

describe('beside the limits of the simulated Telegram', () => {
  it.each([
    ['a private chat', PRIVATE, 2000],
    ['a group', GROUP, 12_000],
  ])('%s is never refused anything while its people are answered', (_name, chat, answerEveryMs) => {
    expect(countRefused(chat, answerEveryMs, true)).toBe(0);
    expect(countRefused(chat, answerEveryMs, false)).toBeGreaterThan(0);
  });

  it('a group whose scan and alerts want edits all the time gets its answers at once', async () => {
    const refused: string[] = [];
    const observer = {
      onUpdate: () => undefined,
      onCall: (method: string, outcome: string) => {
        if (outcome === '429') refused.push(method);
      },
    };
    const harness = await createHarness({ observer, editEveryMs: 6 });
    try {
      const group = harness.telegram.group({ id: -100, title: 'Traders' });
      await harness.bot.start();
      harness.scanner.report = undefined;
      const chat = harness.telegram.user({ id: OWNER, firstName: 'Ann' }).in(group);
      await chat.send('/scan');
      const progress = await chat.waitFor(() => true);
      const scan = await harness.scanner.askedAt(0);
      const report = (names: number): void =>
        scan.options.onProgress!({
          game: 'csgo',
          startedAt: NOW,
          sources: { dmarket: { state: 'loading', names }, waxpeer: { state: 'loading', names } },
        });
      await editUntilHeldBack(chat, progress.id, report);
      expect(editsOf(chat, progress.id)).toBe(14);
      const over = buildAlert({ chatId: -100, messageId: progress.id, end: { at: 0, ask: null } });
      expect(await harness.bot.alerts.tellEnd(over)).toBe('later');
      for (const command of ['/help', '/paper', '/export', '/watch']) {
        await chat.send(command);
        await chat.waitFor(({ id }) => id > progress.id);
      }
      scan.finish(buildReport());
      await chat.waitFor(({ id, text }) => id === progress.id && text.includes('7 deals'));
      expect(refused).toEqual([]);
    } finally {
      await harness.close();
    }
  });
});

const editsOf = (chat: ChatDriver, id: number): number =>
  chat.messages().find((message) => message.id === id)!.edits;

/** Reports ever more progress until it is long not shown any more. */
async function editUntilHeldBack(
  chat: ChatDriver,
  id: number,
  report: (names: number) => void,
): Promise<void> {
  let edits = 0;
  let idle = 0;
  for (let names = 1; idle < 30; names += 1) {
    report(names);
    await sleep(10);
    idle = editsOf(chat, id) === edits ? idle + 1 : 0;
    edits = editsOf(chat, id);
  }
}
