import { type ChartAction, type DrawAction } from '../callbacks/chart-callbacks.ts';
import { type ChartLook } from '../charts/index.ts';
import { isMessageGone } from '../chat/chat.ts';
import { explainToPerson } from '../failures.ts';
import { markup } from '../chat/html.ts';
import { type Photo, plainScreen } from '../chat/screen.ts';
import { type Services, type Tap, type TapHandler } from '../services.ts';
import { createShortId } from '../short-id.ts';
import { untilAborted } from '../tasks.ts';
import { type ChartReader, type ChartView } from '../views/charts/chart-view.ts';
import { viewHitRateChart } from '../views/charts/hit-rates.ts';
import { viewPriceChart } from '../views/charts/prices.ts';
import { viewScanChart } from '../views/charts/scan.ts';

/** Shows a chart as a new picture, changes one in its place, or takes one away. */
export const answerChartTap: TapHandler<ChartAction> = async (tap, action, services) => {
  const { chat } = tap;
  if (action.kind === 'chart-close') {
    services.tasks.stop(chat.id, `chart-${tap.messageId}`, 'user');
    return (await chat.remove(tap.messageId)) ? undefined : chat.words.t('toast-chart-stays');
  }
  const view = await findView(tap, action, services);
  if (typeof view === 'string') return view;
  startDrawing(tap, action, view, services);
  return chat.words.t('toast-drawing');
};

/** Puts a chart together, which may take a while. */
type BuildView = (reader: ChartReader, signal: AbortSignal) => ChartView | Promise<ChartView>;

/** How the wanted chart is put together, or what the person is told if it cannot be. */
async function findView(tap: Tap, action: DrawAction, services: Services): Promise<BuildView | string> {
  const { chat } = tap;
  switch (action.kind) {
    case 'chart-price':
      return findPriceView(tap, action, services);
    case 'chart-scan': {
      const report = services.results.find(action.scan, chat.id)?.report;
      if (report === undefined) return chat.words.t('toast-old-list');
      return (reader) => viewScanChart(report, action, reader);
    }
    case 'chart-hits':
      return async (reader) => viewHitRateChart(await services.ledger.statistics(), action, reader);
  }
}

async function findPriceView(
  { chat }: Tap,
  action: Extract<DrawAction, { kind: 'chart-price' }>,
  { store, courses }: Services,
): Promise<BuildView | string> {
  const item = await store.items.find(action.item);
  if (item === undefined) return chat.words.t('toast-old-item');
  const { buyOn, days } = action;
  return async (reader, signal) => {
    const { costs } = await store.settings.get(chat.id);
    const course = await courses.read({ ...item, buyOn, days, costs, signal });
    return viewPriceChart(course, { key: item.key, action }, reader);
  };
}

/** Draws in the background; a newer tap under the same message takes its place. */
function startDrawing(tap: Tap, action: DrawAction, build: BuildView, services: Services): void {
  const { chat, messageId, userId } = tap;
  const run = async (signal: AbortSignal): Promise<void> => {
    try {
      if (!action.redraws) chat.announcePhoto();
      const photo = await untilAborted(draw(tap, action, build, services, signal), signal);
      await show(tap, action, photo, signal);
    } catch (error) {
      if (signal.aborted) return;
      const place = { chat: chat.id, doing: action.kind };
      const text = explainToPerson(error, chat.words, services.logger, place);
      await chat.send(plainScreen(markup`${text}`));
    }
  };
  services.tasks.start({ chatId: chat.id, userId, slot: `chart-${messageId}`, id: createShortId(), run });
}

async function draw(
  { chat }: Tap,
  { theme }: DrawAction,
  build: BuildView,
  { store, charts, now }: Services,
  signal: AbortSignal,
): Promise<Photo> {
  const { timeZone } = await store.alertSettings.get(chat.id);
  const look: ChartLook = { theme, locale: chat.words.language, timeZone };
  const { chart, caption, buttons } = await build({ look, words: chat.words, now: now() }, signal);
  return { png: await charts.render(chart, signal), caption, buttons };
}

/** Where the picture to be changed is gone, it is sent anew, unless it was just closed. */
async function show(
  { chat, messageId }: Tap,
  { redraws }: DrawAction,
  photo: Photo,
  signal: AbortSignal,
): Promise<void> {
  if (!redraws) {
    await chat.sendPhoto(photo, signal);
    return;
  }
  try {
    await chat.editPhoto(messageId, photo, signal);
  } catch (error) {
    signal.throwIfAborted();
    if (!isMessageGone(error)) throw error;
    await chat.sendPhoto(photo, signal);
  }
}
