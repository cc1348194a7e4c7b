import { formatItemName, type ItemKey, parseItemKey } from '../../domain/title.ts';
import { MAX_WATCHES_PER_CHAT, type Watch, type WatchSpec } from '../../domain/watch/index.ts';
import { code, pre, stack } from '../chat/html.ts';
import { type Button, button, plainScreen, type Screen } from '../chat/screen.ts';
import { QUIET_EXAMPLE } from '../typed/quiet-text.ts';
import { type Words } from '../words/words.ts';
import { describeRange, describeRest, describeWanted, nameWatched } from './watch-words.ts';

/** One watch, with what can be done with it. */
export function viewWatchCard(watch: Watch, words: Words, now: number): Screen {
  const { t } = words;
  const { id, spec, paused } = watch;
  const lines = [describeWanted(spec, words), describeRange(spec, words), describeRest(watch, words, now)];
  return {
    text: stack(code(nameWatched(spec, words)), pre(lines.filter((line) => line !== undefined))),
    buttons: [
      [
        button(t('button-watch-edit'), { kind: 'watch-edit', watch: id }),
        button(t(paused ? 'button-watch-resume' : 'button-watch-pause'), {
          kind: 'watch-pause',
          watch: id,
          paused: !paused,
        }),
        button(t('button-watch-delete'), { kind: 'watch-delete', watch: id }),
      ],
      [button(t('button-watch-list'), { kind: 'watch-list' })],
    ],
  };
}

/** An item that a watch may be for, with the whole watch. */
export interface WatchChoice {
  readonly name: string;
  readonly item: number;
  readonly spec: WatchSpec;
}

/** The items that a watch may be for, one button each. */
export function viewWatchChoices(choices: readonly WatchChoice[], { html }: Words): Screen {
  return { text: html('watch-which'), buttons: choices.map((choice) => [choiceButton(choice)]) };
}

function choiceButton({ name, item, spec }: WatchChoice): Button {
  if (spec.kind === 'price') {
    const { market, relation, price } = spec;
    return button(name, { kind: 'watch-price', item, market, relation, price });
  }
  const { minNet, minRoi, minGrade, direction, minPrice, maxPrice } = spec;
  return button(name, { kind: 'watch-deal', item, minNet, minRoi, minGrade, direction, minPrice, maxPrice });
}

/** Asks what is to be watched: of one item only for what. */
export function viewAskWatch(key: ItemKey | null, { html }: Words): Screen {
  if (key === null) {
    const example = 'ak redline ft <21';
    return {
      text: html('watch-ask', { example: code(example), other: code('deal >8% >$1') }),
      buttons: [],
      replyHint: example,
    };
  }
  const name = code(formatItemName(parseItemKey(key)));
  const examples = { example: code('<21'), other: code('>30 on waxpeer'), third: code('deal >8%') };
  return { text: html('watch-ask-item', { name, ...examples }), buttons: [], replyHint: '<21' };
}

/** Asks for quiet hours. */
export function viewAskQuiet({ html }: Words): Screen {
  return {
    text: html('watch-ask-quiet', { example: code(QUIET_EXAMPLE) }),
    buttons: [],
    replyHint: QUIET_EXAMPLE,
  };
}

/** The chat has as many watches as it may. */
export function viewTooManyWatches({ html, t }: Words): Screen {
  return {
    text: html('watch-too-many', { most: MAX_WATCHES_PER_CHAT }),
    buttons: [[button(t('button-watch-list'), { kind: 'watch-list' })]],
  };
}

/** The watch that was to be changed is not there any more. */
export function viewWatchGone({ html }: Words): Screen {
  return plainScreen(html('watch-gone'));
}
