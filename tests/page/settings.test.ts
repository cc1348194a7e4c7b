import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Page } from 'playwright-core';
import { buildPage } from '../support/built-page.ts';
import { describeInChromium } from '../support/chromium.ts';
import { findFaults, type PageBrowser, type PageStart, startPageBrowser } from '../support/page-browser.ts';
import { plantDeal } from '../support/plant-deal.ts';
import { type RunningApp, startApp } from '../support/running-app.ts';

describeInChromium('settings in a browser', () => {
  let app: RunningApp;
  let browser: PageBrowser;

  beforeAll(async () => {
    const [directory, started] = await Promise.all([buildPage(), startPageBrowser(() => app)]);
    browser = started;
    app = await startApp(
      (world) => plantDeal(world, 'AK-47 | Redline (Field-Tested)', { ask: 20, sold: 24 }),
      { pageDirectory: directory, limits: false },
    );
    await app.ask('/scan', /of 1/);
  }, 60_000);

  afterAll(async () => {
    await browser[Symbol.asyncDispose]();
    await app[Symbol.asyncDispose]();
  });

  afterEach(async () => {
    expect(await browser.close()).toEqual([]);
  });

  const openSettings = async (start?: PageStart): Promise<Page> => {
    const page = await browser.open(start);
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByLabel('Min net', { exact: true }).waitFor();
    return page;
  };
  const type = async (page: Page, label: string, text: string): Promise<void> => {
    await page.getByLabel(label, { exact: true }).fill(text);
    await page.keyboard.press('Enter');
  };

  const holds = async (page: Page, label: string, value: string): Promise<void> => {
    const field = page.getByLabel(label, { exact: true });
    const end = Date.now() + 5_000;
    while ((await field.inputValue()) !== value && Date.now() < end) await sleep(20);
    expect(await field.inputValue()).toBe(value);
  };

  it('changes what the chat shows, and says of what cannot be read what the chat says', async () => {
    const page = await openSettings();
    await type(page, 'Min net', 'lots');
    await page.getByText('That is no amount in dollars. Example: $0.50').waitFor();
    await type(page, 'Min net', '2,5');
    await page.getByText('That is no amount', { exact: false }).waitFor({ state: 'detached' });
    expect(await page.getByLabel('Min net', { exact: true }).inputValue()).toBe('$2.50');
    await page.getByRole('button', { name: 'Min ROI: more' }).click();
    await page.getByRole('radio', { name: 'B+' }).check();
    await type(page, 'Quiet hours', '23-8 kyiv');
    await holds(page, 'Time zone', 'Europe/Kyiv');
    const shown = await app.ask('/settings', /What \/scan shows/);
    expect(shown).toMatch(/Min net\s+\$2\.50\n.*Min ROI\s+6%/);
    expect(shown).toMatch(/Confidence\s+B and better/);
    await app.ask('/watch', /23:00-08:00 Europe\/Kyiv/);
  });

  it('changes by itself when the chat does, and the deals with it', async () => {
    const page = await openSettings();
    await app.ask('/settings', /What \/scan shows/);
    await app.chat.tap('Wide');
    await page.getByRole('radio', { name: 'Wide', checked: true }).waitFor();
    await type(page, 'Pattern to hide', 'redline');
    await page.getByText('Hidden items: 1 of 300').waitFor();
    await page.getByRole('link', { name: 'Deals' }).click();
    await page.getByText('No deal passes your settings now.').waitFor();
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('button', { name: 'Show redline again' }).click();
    await page.getByText('Hidden items: 0 of 300').waitFor();
  });

  it('hides the item of a deal, and shows it again', async () => {
    const page = await browser.open();
    await page.getByRole('link', { name: /Redline/ }).click();
    await page.getByRole('button', { name: 'Hide item' }).click();
    await page.getByText('No deal passes your settings now.').waitFor();
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('button', { name: 'Show AK-47 | Redline (Field-Tested) again' }).click();
    await page.getByRole('link', { name: 'Deals' }).click();
    await page.getByText('1 deal', { exact: true }).waitFor();
  });

  it('tells what a deal leaves in the currency that is chosen, and whose rate that is', async () => {
    const page = await openSettings();
    await page.getByLabel('Currency').selectOption('EUR');
    await page.getByRole('link', { name: 'Deals' }).click();
    await page.getByRole('link', { name: /Redline/ }).click();
    await page.getByText(/≈ \+€\d/).waitFor();
    const source = page.getByRole('link', { name: 'ExchangeRate-API' });
    expect(await source.getAttribute('href')).toBe('https://www.exchangerate-api.com');
    expect(await findFaults(page)).toEqual([]);
  });

  it('speaks the language that is chosen, at once and in the chat too', async () => {
    const page = await openSettings();
    await page.getByRole('radio', { name: 'Українська' }).check();
    await page.getByRole('heading', { name: 'Налаштування' }).waitFor();
    await app.ask('/settings', /Що показує/);
    await app.chat.tap('English');
    await page.getByRole('heading', { name: 'Settings' }).waitFor();
  });

  it('hands a file out, asks before it resets, and takes the file in again', async () => {
    const page = await openSettings();
    await type(page, 'Budget for an item', '50');
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export' }).click();
    const saved = await saving;
    const content = await readFile(await saved.path(), 'utf8');
    expect(JSON.parse(content)).toMatchObject({ settings: { budget: 50_000 } });
    await page.getByRole('button', { name: 'Reset' }).click();
    await page.getByRole('button', { name: 'Yes, reset' }).click();
    await holds(page, 'Budget for an item', '-');
    const choose = (text: string): Promise<void> =>
      page.locator('input[type=file]').setInputFiles({
        name: saved.suggestedFilename(),
        mimeType: 'application/json',
        buffer: Buffer.from(text),
      });
    await choose('[]');
    await page.getByText('That is no file of settings. Nothing was changed.').waitFor();
    await choose(content);
    await page.getByRole('button', { name: 'Apply' }).click();
    await page.getByText('Imported.').waitFor();
    await holds(page, 'Budget for an item', '$50');
  });

  it.each(['light', 'dark'] as const)('leaves axe nothing to say in %s', async (theme) => {
    const page = await openSettings({ theme });
    await type(page, 'Max days locked', '1');
    await page.getByText('That is no number of days from 7 to 60.', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Reset' }).click();
    expect(await findFaults(page)).toEqual([]);
  });
});
