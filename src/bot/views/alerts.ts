import { type Alert, type AlertContent, type AlertEnd, composeDigest } from '../../domain/watch/index.ts';
import { VENUES } from '../../domain/venue.ts';
import { code, type Html, markup, stack } from '../chat/html.ts';
import { type Button, button, type Screen } from '../chat/screen.ts';
import { type Words } from '../words/words.ts';
import { formatWay } from './venue-words.ts';

/** One alert; once what it tells is over, it says so and since when. */
export function viewAlert(alert: Alert, words: Words): Screen {
  const { id, content, createdAt, end } = alert;
  const { t } = words;
  const open = button(t('button-alert-open'), { kind: 'alert-open', alert: id });
  const further: readonly Button[] = [
    button(t('button-alert-mute'), { kind: 'alert-mute', alert: id }),
    button(t('button-alert-stop'), { kind: 'alert-stop', alert: id }),
  ];
  return {
    text: stack(
      words.html(content.kind === 'deal' ? 'alert-deal' : 'alert-price'),
      code(content.name),
      ...describeContent(content, words),
      end === null ? undefined : describeEnd(content, end, createdAt, words),
    ),
    buttons: [end === null ? [open, ...further] : [open]],
  };
}

function describeContent(content: AlertContent, { html, format }: Words): readonly Html[] {
  if (content.kind === 'price') {
    const { market, ask, relation, price } = content;
    const values = {
      market: VENUES[market].name,
      ask: format.dollars(format.paid(ask)),
      price: format.limit(price),
    };
    return [html(relation === 'below' ? 'alert-below' : 'alert-above', values)];
  }
  const { buyOn, sellOn, buyPrice, sellPrice, net, roi, grade } = content;
  const buy = { market: VENUES[buyOn].name, price: format.dollars(format.paid(buyPrice)) };
  const sell = { market: VENUES[sellOn].name, price: format.dollars(format.received(sellPrice)) };
  return [
    markup`${html('alert-buy', buy)} → ${html('alert-sell', sell)}`,
    html('alert-net', { net: format.net(net), roi: format.share(roi), grade }),
  ];
}

function describeEnd(
  content: AlertContent,
  { at, ask }: AlertEnd,
  since: number,
  { html, format }: Words,
): Html {
  const time = format.age(at - since);
  if (ask === null) return html('alert-gone', { time });
  // It costs no more than it did, so it is the sale that brings less.
  if (content.kind === 'deal' && ask <= content.buyPrice) return html('alert-sells-lower', { time });
  return html('alert-over', { time, ask: format.dollars(format.paid(ask)) });
}

/** What a chat missed while it wanted no alerts. */
export function viewDigest(alerts: readonly Alert[], words: Words): Screen {
  const { html, t } = words;
  const { lasting, more, over } = composeDigest(alerts);
  return {
    text: stack(
      html('digest-title', { count: alerts.length }),
      ...lasting.map((alert) => describeLine(alert, words)),
      more === 0 ? undefined : html('digest-more', { count: more }),
      over === 0 ? undefined : html('digest-over', { count: over }),
      alerts.some(({ isUnsure }) => isUnsure) ? html('digest-unsure') : undefined,
    ),
    buttons: [[button(t('button-watch-list'), { kind: 'watch-list' })]],
  };
}

function describeLine({ content, isUnsure }: Alert, { format }: Words): Html {
  const mark = isUnsure ? ' *' : '';
  if (content.kind === 'price') {
    return markup`• ${content.name}: ${VENUES[content.market].letter} ${format.dollars(format.paid(content.ask))}${mark}`;
  }
  const { name, net, roi, grade } = content;
  return markup`• ${name}: ${formatWay(content)} ${format.net(net)} ${format.share(roi)} ${grade}${mark}`;
}
