import { type Page } from 'playwright-core';
import { type PageCamera } from './page-camera.ts';
import { type Theme } from './phone.ts';

/** A picture of the page, and the name of its file. */
export interface PagePicture {
  readonly name: string;
  readonly content: Uint8Array;
}

/** Nothing moves any more after that. */
const SETTLED_MS = 600;
const THEMES: readonly Theme[] = ['dark', 'light'];

/** Uses the page as a trader would, in both themes, and shows each screen of it. */
export async function* playPage(camera: PageCamera, addressOf: () => string): AsyncGenerator<PagePicture> {
  for (const theme of THEMES) {
    const page = await camera.open(addressOf(), theme);
    const take = async (name: string): Promise<PagePicture> => {
      await page.waitForTimeout(SETTLED_MS);
      return { name: `page-${name}-${theme}.webp`, content: await camera.take(page) };
    };
    await page.locator('.table-body .line').first().waitFor();
    yield take('deals');
    await openCharted(page);
    yield take('deal');
    await readChart(page);
    yield take('prices');
    await page.goBack();
    await openTab(page, 'Charts');
    await choosePoint(page);
    yield take('charts');
    await page.locator('.hit-key').scrollIntoViewIfNeeded();
    yield take('hits');
    await openTab(page, 'Watches');
    await page.getByText('Redline').first().waitFor();
    yield take('watches');
    await openTab(page, 'Settings');
    await page.locator('.stage:not([hidden]) .sections').waitFor();
    yield take('settings');
    await page.context().close();
  }
}

async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name }).click();
}

/**
 * Opens the best deal that has a recorded month, which most items of the simulated markets have not, and prices that stay
 * in sight of each other.
 */
async function openCharted(page: Page): Promise<void> {
  const name = await page.evaluate<string>(FIND_CHARTED);
  await page.getByRole('searchbox').fill(name.replace(/[^\w .-]/g, ' '));
  await page.locator('.table-body .line a').first().click();
  await page.locator('.plot canvas').first().waitFor();
  await page.getByText('Live listings seen').waitFor();
}

/** Runs in the page, which has kept its session there. */
const FIND_CHARTED = `(async () => {
  const ask = async (path) => {
    const authorization = 'Bearer ' + localStorage.getItem('session:last');
    return (await fetch('api/' + path, { headers: { authorization } })).json();
  };
  const { game, rows } = await ask('deals');
  for (const { key, buyOn, name } of rows) {
    const query = new URLSearchParams({ game, key, buyOn, days: '30' });
    const { steps } = await ask('chart/prices?' + query);
    const asks = steps.flatMap((step) => Object.values(step.asks)).flatMap((span) => span?.last ?? []);
    const isCalm = Math.max(...asks) < 2 * Math.min(...asks);
    if (isCalm && steps.filter(({ net }) => net !== null).length > steps.length / 2) return name;
  }
  throw new Error('no deal has a recorded month');
})()`;

/** Holds the crosshair where a finger would. */
async function readChart(page: Page): Promise<void> {
  const chart = page.locator('.slider');
  await page.evaluate("document.querySelector('.chart-choices').parentElement.scrollIntoView()");
  const { x = 0, y = 0, width = 0 } = (await chart.boundingBox()) ?? {};
  await page.mouse.move(x + width * 0.55, y + 60);
}

/** Goes to a point in the middle of the chart, whose deal is then named. */
async function choosePoint(page: Page): Promise<void> {
  const chart = page.getByRole('slider');
  await chart.locator('canvas').waitFor();
  const count = Number(await chart.getAttribute('aria-valuemax'));
  for (let step = 0; step <= count / 2; step += 1) await chart.press('ArrowRight');
  await chart.blur();
  await page.locator('.hits').waitFor();
}
