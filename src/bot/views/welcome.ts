import { bold, code, markup, stack } from '../chat/html.ts';
import { type Button, button, type Screen } from '../chat/screen.ts';
import { type Words } from '../words/words.ts';

/** What the bot does, and the three things to begin with. */
export function viewWelcome(words: Words): Screen {
  const { html } = words;
  return {
    text: stack(
      html('welcome-about', { bot: bold('Skinspread') }),
      markup``,
      html('welcome-scan'),
      html('welcome-prices', { example: code('/prices redline ft') }),
      html('welcome-settings'),
      html('welcome-help'),
    ),
    buttons: [doorButtons(words)],
  };
}

/** The same for a group, in two lines. */
export function viewGroupWelcome(words: Words): Screen {
  const { html } = words;
  return {
    text: stack(html('welcome-about', { bot: bold('Skinspread') }), html('welcome-group')),
    buttons: [doorButtons(words)],
  };
}

/** The same under a word about a link that leads nowhere, or that has done its work. */
export function viewStrayLink(kind: 'unknown' | 'invitation', door: Screen, { html }: Words): Screen {
  return { ...door, text: stack(html(`stray-link-${kind}`), markup``, door.text) };
}

function doorButtons({ t }: Words): readonly Button[] {
  return [
    button(t('button-scan-now'), { kind: 'settings-scan' }),
    button(t('button-settings'), { kind: 'settings-open' }),
    button(t('button-help'), { kind: 'help', page: 'commands' }),
  ];
}
