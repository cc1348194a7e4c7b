import { type ChatDriver, type SeenMessage } from '../../src/simulator/index.ts';
import { settle, latestRevision } from '../walk/settled.ts';
import { type Theme } from './phone.ts';

/** What is on the phone at one moment, and the picture's name. */
export interface ScreenShot {
  readonly name: string;
  readonly messages: readonly SeenMessage[];
  readonly theme: Theme;
}

/** The first chart takes a moment. */
const MOST_LOOKS = 4;

/** Uses the bot as a trader would, and shows each screen that is worth a picture. */
export async function* playScreens(chat: ChatDriver): AsyncGenerator<ScreenShot> {
  const act = async (doing: () => Promise<unknown>): Promise<readonly SeenMessage[]> => {
    const since = latestRevision(chat);
    await doing();
    for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
      const shown = await settle(chat, since);
      if (shown.length > 0) return shown;
    }
    throw new Error('the bot did not answer');
  };
  const say = (text: string): Promise<readonly SeenMessage[]> => act(() => chat.send(text));
  const tap = (label: string | number): Promise<readonly SeenMessage[]> => act(() => chat.tap(label));
  await say('/help');
  yield { name: 'scan', messages: await say('/scan'), theme: 'dark' };
  yield { name: 'deal', messages: await tap(0), theme: 'dark' };
  await tap('Back');
  await tap('Chart');
  yield { name: 'scan-chart', messages: await tap('Light'), theme: 'light' };
  await say('/prices ak redline ft');
  yield { name: 'prices', messages: await tap(0), theme: 'light' };
  yield { name: 'price-chart', messages: await tap('Chart'), theme: 'dark' };
  await say('/watch ak redline ft <8');
  await tap(0);
  await say('/watch deal >8% >$1 b+');
  yield { name: 'watch', messages: await say('/watch'), theme: 'dark' };
  yield { name: 'settings', messages: await say('/settings'), theme: 'dark' };
  yield { name: 'cachestats', messages: await say('/cachestats'), theme: 'light' };
}
