import { afterEach, describe, expect, it } from '@jest/globals';
import { type ScanReport } from '../../src/arbitrage/scan.ts';
import { type Language } from '../../src/domain/settings.ts';
import { toItemKey } from '../../src/domain/title.ts';
import { type ChatDriver, type SeenMessage } from '../../src/simulator/index.ts';
import { buildReport, NOW } from './fixtures.ts';
import { createHarness, type Harness, OWNER, until } from './harness.ts';

const { opportunities } = buildReport();
const NONE = buildReport({ opportunities: [], candidates: 0, closest: opportunities });
const DOWN = buildReport({
  opportunities: [],
  failures: [{ market: 'waxpeer', reason: { code: 'network' }, since: NOW - 680_000 }],
});

const COMMANDS: readonly (readonly [string, ScanReport])[] = [
  ['/start', buildReport()],
  ['/scan', buildReport()],
  ['/scan csgo 50%', NONE],
  ['/scan rust', DOWN],
  ['/prices ak', buildReport()],
  ['/paper', buildReport()],
  ['/watch deal >8%', buildReport()],
  ['/watch', buildReport()],
  ['/watch redline <21', buildReport()],
  ['/settings', buildReport()],
  ['/balance', buildReport()],
  ['/export', buildReport()],
  ['/cachestats', buildReport()],
  ['/help', buildReport()],
  ['/users', buildReport()],
  ['/health', buildReport()],
  ['/logs', buildReport()],
  ['/refresh', buildReport()],
];

const MAX_DEPTH = 6;

/** Those would lead the walk out of the language that it is to see. */
const OTHER_LANGUAGES = /^(English|Русский|Українська)$/;

let harness: Harness;

afterEach(async () => {
  await harness.close();
});

const isBusy = ({ text }: SeenMessage): boolean =>
  /^(Scanning|Looking|Asking both|Сканирую|Ищу|Сканую|Шукаю|Спрашиваю оба|Питаю обидва)/.test(text);
const isChart = ({ photo }: SeenMessage): boolean => photo !== undefined;
const labelsOf = (message: SeenMessage): readonly string[] =>
  message.buttons
    .flat()
    .filter(({ text, callback_data: data }) => data !== undefined && !OTHER_LANGUAGES.test(text))
    .map(({ text }) => text);
/** What tells a button apart from one that was tapped before: the screen without its figures, and the label. */
const nameOf = (message: SeenMessage, label: string): string =>
  `${message.text.replace(/[\d.,]+/g, '0').slice(0, 60)} [${label}]`;

/** Follows buttons that were not tapped before, from one command on; true iff there was one. */
async function followNew(chat: ChatDriver, command: string, tapped: Set<string>): Promise<boolean> {
  await chat.send(command);
  const { id } = await chat.waitFor((message) => !isBusy(message) && !isChart(message));
  let isNew = false;
  for (let depth = 0; depth < MAX_DEPTH; depth += 1) {
    const message = chat.messages().find((each) => each.id === id)!;
    const labels = labelsOf(message);
    const label = labels.find((each) => !tapped.has(nameOf(message, each))) ?? labels[depth % labels.length];
    if (label === undefined) break;
    isNew ||= !tapped.has(nameOf(message, label));
    tapped.add(nameOf(message, label));
    const answer = await chat.tap(label, message);
    expect({ command, label, answer }).toMatchObject({ answer: { alert: false } });
    await until(() => !isBusy(chat.messages().find((each) => each.id === id)!));
  }
  return isNew;
}

/** Taps the buttons of the charts that were opened, as far as they are new; the last one of each takes it away. */
async function followCharts(chat: ChatDriver, tapped: Set<string>): Promise<void> {
  for (const chart of chat.messages().filter(isChart)) {
    const labels = labelsOf(chart);
    for (const label of labels) {
      if (tapped.has(nameOf(chart, label)) && label !== labels.at(-1)) continue;
      tapped.add(nameOf(chart, label));
      // Another choice is ticked by now.
      const answer = await chat.tap(label.replace('✓ ', ''), chart);
      expect({ label, answer }).toMatchObject({ answer: { alert: false } });
    }
  }
}

/** Its words are the longest; `npm run walk` goes through all of them. */
const LANGUAGE: Language = 'uk';

describe('every button of every screen', () => {
  it('is answered, and leads somewhere without an error', async () => {
    harness = await createHarness();
    harness.telegram.enforceFlood(false);
    await harness.bot.start();
    const names = ['Redline', 'Slate'].map((finish) => `AK-47 | ${finish} (Field-Tested)`);
    harness.prices.found = names.map((name) => ({ key: toItemKey(name), name }));
    const chat = harness.telegram.user({ id: OWNER, firstName: 'Ann', languageCode: LANGUAGE }).private();
    const tapped = new Set<string>();
    for (const [command, report] of COMMANDS) {
      harness.scanner.report = report;
      while (await followNew(chat, command, tapped));
      await followCharts(chat, tapped);
    }
    expect(tapped.size).toBeGreaterThan(50);
    expect([...tapped].join()).toMatch(/\[✓ 30[^]*\[[☀☾]/);
    expect(harness.telegram.unanswered()).toEqual([]);
    expect(harness.logger.entries.filter(({ level }) => level === 'error' || level === 'warn')).toEqual([]);
  }, 180_000);
});
