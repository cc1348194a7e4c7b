import { type InlineQueryResultArticle } from 'grammy/types';
import { type Glance } from '../../arbitrage/glance.ts';
import { MARKET_IDS, VENUES } from '../../domain/venue.ts';
import { code, type Html, pre, stack } from '../chat/html.ts';
import { type Words } from '../words/words.ts';
import { formatPriceAges, formatPriceTable, formatWayLine } from './price-card.ts';

/** An item that answers an inline query, with where the bot's own chat opens it. */
export interface InlineFinding {
  readonly id: string;
  readonly glance: Glance;
  readonly url: string;
}

/** An item in the list of answers: picked, it becomes a short card of both markets' prices. */
export function viewInlineResult(
  { id, glance, url }: InlineFinding,
  now: number,
  words: Words,
): InlineQueryResultArticle {
  return {
    type: 'article',
    id,
    title: glance.item.name,
    description: describe(glance, words),
    input_message_content: {
      message_text: viewCard(glance, now, words).source,
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
    },
    reply_markup: { inline_keyboard: [[{ text: words.t('button-open-in-bot'), url }]] },
  };
}

function describe({ prices, best }: Glance, { format }: Words): string {
  const asks = MARKET_IDS.flatMap((market) => {
    const ask = prices[market]?.quote.bestAsk ?? null;
    return ask === null ? [] : [`${VENUES[market].letter} ${format.dollars(format.paid(ask))}`];
  });
  const net = best === null ? [] : [`${format.net(best.profit.net)} ${format.share(best.profit.roi)}`];
  return [...asks, ...net].join(' · ');
}

function viewCard({ item, prices, best }: Glance, now: number, words: Words): Html {
  return stack(
    code(item.name),
    pre([...formatPriceTable(prices, words), ...(best === null ? [] : ['', formatWayLine(best, words)])]),
    words.html('prices-line', { ages: formatPriceAges(prices, now, words) }),
    best === null ? undefined : words.html('inline-unchecked'),
  );
}
