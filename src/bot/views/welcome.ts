import { markup, stack } from '../html.ts';
import { plainScreen, type Screen } from '../screen.ts';

/** The first message a person gets. */
export function viewWelcome(): Screen {
  return plainScreen(
    stack(
      markup`<b>Skinspread</b> compares DMarket and Waxpeer and shows what a trade would really earn after fees.`,
      markup``,
      markup`/scan finds the best deals now`,
      markup`<code>/prices redline ft</code> looks one item up`,
      markup`/settings sets game, minimum profit and prices`,
      markup`/help explains the rest`,
    ),
  );
}
