import {
  ALERT_KINDS,
  type AlertSettings,
  MAX_WATCHES_PER_CHAT,
  type Watch,
} from '../../domain/watch/index.ts';
import { bold, pre, stack } from '../html.ts';
import { type Button, button, type Screen } from '../screen.ts';
import { type Words } from '../words/words.ts';
import { PHONE_COLUMNS } from './cells.ts';
import { shortenName } from './short-name.ts';
import { describeRest, describeWanted, nameWatched } from './watch-words.ts';

const PER_ROW = 6;

/** What a chat waits for, and how it wants to be told. */
export function viewWatches(
  watches: readonly Watch[],
  settings: AlertSettings,
  words: Words,
  now: number,
): Screen {
  const { t, html } = words;
  const count = watches.length;
  return {
    text: stack(
      bold(t('watch-title', { count, most: MAX_WATCHES_PER_CHAT })),
      count === 0
        ? html('watch-none', { example: '/watch ak redline ft <21', other: '/watch deal >8% >$1' })
        : pre(watches.flatMap((watch, place) => formatWatch(watch, place + 1, words, now))),
      html('watch-quiet', { quiet: formatQuiet(settings, words) }),
    ),
    buttons: [
      ...rowsOf(watches.map(({ id }, place) => button(String(place + 1), { kind: 'watch-card', watch: id }))),
      [
        button(t('button-watch-new'), { kind: 'watch-new', item: 0 }),
        button(t('button-watch-quiet'), { kind: 'watch-quiet' }),
        button(t('button-watch-cap', { count: settings.dailyCap }), { kind: 'watch-cap' }),
      ],
      ALERT_KINDS.map((alerts) =>
        button(`${t(`alerts-${alerts}`)}: ${t(`noise-${settings.noise[alerts]}`)}`, {
          kind: 'watch-noise',
          alerts,
        }),
      ),
    ],
  };
}

function formatWatch(watch: Watch, number: number, words: Words, now: number): readonly string[] {
  const head = `${number} `;
  const rest = describeRest(watch, words, now);
  return [
    head + shortenName(nameWatched(watch.spec, words), PHONE_COLUMNS - head.length),
    `  ${describeWanted(watch.spec, words)}`,
    ...(rest === undefined ? [] : [`  ${rest}`]),
  ];
}

function formatQuiet({ quiet, timeZone }: AlertSettings, { t }: Words): string {
  const time = (minute: number): string =>
    `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  return quiet === null
    ? `${t('watch-quiet-never')} (${timeZone})`
    : `${time(quiet.from)}-${time(quiet.to)} ${timeZone}`;
}

function rowsOf(buttons: readonly Button[]): readonly (readonly Button[])[] {
  const rows = Math.ceil(buttons.length / PER_ROW);
  return Array.from({ length: rows }, (_, row) => buttons.slice(row * PER_ROW, (row + 1) * PER_ROW));
}
