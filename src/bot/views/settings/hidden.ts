import { formatItemName, parseItemKey } from '../../../domain/title.ts';
import { MAX_HIDDEN } from '../../../domain/hidden-items.ts';
import { type KeptHidden } from '../../../store/index.ts';
import { bold, code, markup, stack } from '../../chat/html.ts';
import { button, type Screen } from '../../chat/screen.ts';
import { type Words } from '../../words/words.ts';
import { cutPage } from '../pages.ts';
import { backToMain } from './choice.ts';

const ROWS = 8;
const BUTTONS_IN_ROW = 4;

/** The page of what a chat hides: items and patterns, with buttons to show each of them again. */
export function viewHidden(kept: readonly KeptHidden[], page: number, words: Words): Screen {
  const { t } = words;
  const last = Math.max(0, Math.ceil(kept.length / ROWS) - 1);
  const current = Math.min(page, last);
  const { shown, turn } = cutPage(kept, { page: current, rows: ROWS }, (to) => ({
    kind: 'settings-hidden',
    page: to,
  }));
  const first = current * ROWS + 1;
  const removals = shown.map(({ id }, place) =>
    button(`✖ ${first + place}`, { kind: 'settings-unhide', hidden: id, page: current }),
  );
  return {
    text: stack(
      bold(t('hidden-title', { count: kept.length, most: MAX_HIDDEN })),
      ...shown.map(({ entry }, place) => {
        const what = entry.kind === 'item' ? formatItemName(parseItemKey(entry.key)) : entry.pattern;
        return markup`${first + place}. ${entry.kind === 'item' ? what : code(what)}`;
      }),
      markup`${t('hidden-note')}`,
    ),
    buttons: [
      removals.slice(0, BUTTONS_IN_ROW),
      removals.slice(BUTTONS_IN_ROW),
      turn,
      [button(t('button-add-pattern'), { kind: 'settings-ask', question: 'pattern' })],
      backToMain(words),
    ],
  };
}
