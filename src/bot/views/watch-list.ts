import { type GlancedPrice } from '../../arbitrage/glance.ts';
import { MARKET_IDS, VENUES } from '../../domain/venue.ts';
import {
  ALERT_KINDS,
  type AlertSettings,
  MAX_WATCHES_PER_CHAT,
  type Watch,
} from '../../domain/watch/index.ts';
import { bold, type Html, pre, stack } from '../chat/html.ts';
import { type Button, button, type Screen } from '../chat/screen.ts';
import { type Words } from '../words/words.ts';
import { ends, PHONE_COLUMNS } from './cells.ts';
import { formatHours } from './quiet-hours.ts';
import { shortenName } from './short-name.ts';
import { describeDistance, describeRest, describeWanted, nameWatched } from './watch-words.ts';

const PER_ROW = 6;

/** What a chat waits for, with how near it is as far as lists in memory tell, and how it wants to be told. */
export interface WatchList {
  readonly watches: readonly Watch[];
  /** Of watches for a price, by their number. */
  readonly prices: ReadonlyMap<number, GlancedPrice>;
  readonly settings: AlertSettings;
}

/** What a chat waits for, and how it wants to be told. */
export function viewWatches(list: WatchList, words: Words, now: number): Screen {
  const { watches, prices, settings } = list;
  const { t, html } = words;
  const count = watches.length;
  return {
    text: stack(
      bold(t('watch-title', { count, most: MAX_WATCHES_PER_CHAT })),
      count === 0
        ? html('watch-none', { example: '/watch ak redline ft <21', other: '/watch deal >8% >$1' })
        : pre(
            watches.flatMap((watch, place) =>
              formatWatch(watch, place + 1, prices.get(watch.id), words, now),
            ),
          ),
      formatAges(list, words, now),
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

function formatWatch(
  watch: Watch,
  number: number,
  price: GlancedPrice | undefined,
  words: Words,
  now: number,
): readonly string[] {
  const { format } = words;
  const ask = price?.quote.bestAsk ?? null;
  const end = ask === null ? '' : format.dollars(format.paid(ask));
  const head = `${number} `;
  const rest = describeRest(watch, words, now);
  const name = shortenName(
    nameWatched(watch.spec, words),
    PHONE_COLUMNS - head.length - (end === '' ? 0 : end.length + 1),
  );
  return [
    end === '' ? head + name : ends(head + name, end),
    `  ${[describeWanted(watch.spec, words), describeDistance(watch.spec, ask, words)].filter(Boolean).join(', ')}`,
    ...(rest === undefined ? [] : [`  ${rest}`]),
  ];
}

/** How old the oldest price of each market is. */
function formatAges({ watches, prices }: WatchList, words: Words, now: number): Html | undefined {
  const { html, format } = words;
  const ages = MARKET_IDS.flatMap((market) => {
    const seen = watches.flatMap(({ id, spec }) =>
      spec.kind === 'price' && spec.market === market ? (prices.get(id)?.observedAt ?? []) : [],
    );
    return seen.length === 0 ? [] : [`${VENUES[market].letter} ${format.age(now - Math.min(...seen))}`];
  });
  return ages.length === 0 ? undefined : html('prices-line', { ages: ages.join(', ') });
}

function formatQuiet(settings: AlertSettings, words: Words): string {
  const hours = formatHours(settings, words);
  return settings.quiet === null ? `${hours} (${settings.timeZone})` : `${hours} ${settings.timeZone}`;
}

function rowsOf(buttons: readonly Button[]): readonly (readonly Button[])[] {
  const rows = Math.ceil(buttons.length / PER_ROW);
  return Array.from({ length: rows }, (_, row) => buttons.slice(row * PER_ROW, (row + 1) * PER_ROW));
}
