import { type Course, type PaperTrade, resaleOf } from '../../../domain/ledger/index.ts';
import { type Words } from '../../words/words.ts';
import { ends, PHONE_COLUMNS } from '../cells.ts';
import { shortenName } from '../short-name.ts';
import { formatWay } from '../venue-words.ts';

const DAY_MS = 24 * 3_600_000;
const INDENT = '  ';

/** A followed deal in two or three lines: what was predicted, and how it has gone. */
export function formatTrade(trade: PaperTrade, row: number, now: number, words: Words): readonly string[] {
  const { signal, course } = trade;
  const { t, format } = words;
  const way = `${formatWay(signal)} ${signal.grade}`;
  const name = shortenName(signal.name, PHONE_COLUMNS - way.length - 4);
  const plan = `${format.paid(signal.buyPrice)} > ${format.received(signal.sellPrice)}`;
  return [
    ends(`${row} ${name}`, way),
    ends(INDENT + plan, course.conclusion === null ? formatDay(trade, now, words) : ''),
    INDENT + formatState(trade, words),
    ...(course.checks[1] === 'no' ? [INDENT + t('paper-was-gone')] : []),
  ].map((line) => line.trimEnd());
}

function formatState(trade: PaperTrade, words: Words): string {
  const { t, format } = words;
  const { conclusion, hit } = trade.course;
  if (conclusion === null) return hit === null ? formatWorth(trade, words) : t('paper-reached');
  const { outcome, realisedRoi } = conclusion;
  return realisedRoi === null
    ? t(`paper-${outcome}`)
    : t('paper-outcome', { outcome: t(`paper-${outcome}`), roi: format.share(realisedRoi) });
}

function formatDay({ signal }: PaperTrade, now: number, { t }: Words): string {
  const days = Math.ceil((signal.endsAt - signal.shownAt) / DAY_MS);
  const day = Math.min(days, Math.floor((now - signal.shownAt) / DAY_MS) + 1);
  return t('paper-day', { day, days });
}

/** What the item would leave now; nothing is said before the selling market was seen. */
function formatWorth({ signal, course }: PaperTrade, { t, format }: Words): string {
  const worth = worthOf(signal, course);
  return worth === null
    ? t('paper-worth-unknown')
    : t('paper-worth', { net: format.net(worth.net), roi: format.share(worth.roi) });
}

function worthOf(signal: PaperTrade['signal'], { seen }: Course): ReturnType<typeof resaleOf> {
  return seen === null ? null : resaleOf(signal, seen);
}
