import { bold, code, markup, stack } from '../html.ts';
import { plainScreen, type Screen } from '../screen.ts';
import { type Words } from '../words/words.ts';

/** The first message a person gets. */
export function viewWelcome({ html }: Words): Screen {
  return plainScreen(
    stack(
      html('welcome-about', { bot: bold('Skinspread') }),
      markup``,
      html('welcome-scan'),
      html('welcome-prices', { example: code('/prices redline ft') }),
      html('welcome-settings'),
      html('welcome-help'),
    ),
  );
}
