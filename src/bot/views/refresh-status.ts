import { type SystemStatus } from '../../arbitrage/status.ts';
import { GAME_FACTS } from '../../domain/game.ts';
import { MARKET_IDS, type MarketId, VENUES } from '../../domain/venue.ts';
import { type Words } from '../words/words.ts';

type Refresh = NonNullable<SystemStatus['refresh']>;

/** Rows that tell what keeps prices young: reading in the background, and the live feed where it is listened to. */
export function formatFreshness(status: SystemStatus, now: number, words: Words): readonly string[] {
  return [...formatRefresh(status, now, words), ...formatFeed(status, words)];
}

function formatFeed({ feed }: SystemStatus, { t, format }: Words): readonly string[] {
  if (feed === null) return [];
  const rate = format.count(Math.round(feed.perSecond));
  return [feed.isReady ? t('feed-ready', { rate }) : t('feed-gap', { gaps: format.count(feed.gaps) })];
}

/** When each market was last read, what that takes of its budget, and what is next. */
function formatRefresh({ refresh }: SystemStatus, now: number, { t, format }: Words): readonly string[] {
  if (refresh === null) return [t('refresh-off')];
  const [next] = refresh.games.toSorted((left, right) => left.nextAt - right.nextAt);
  const { phases, titles } = refresh.phases;
  const lanes = MARKET_IDS.map((market) => formatLane(market, refresh, now, { t, format }));
  const inTime = next && format.age(Math.max(0, next.nextAt - now));
  return [
    t('refresh-lanes', { lanes: lanes.join('  ') }),
    ...(next && inTime ? [t('refresh-next', { game: GAME_FACTS[next.game].name, time: inTime })] : []),
    ...(titles > 0 ? [t('refresh-phases', { phases, titles })] : []),
  ];
}

function formatLane(
  market: MarketId,
  refresh: Refresh,
  now: number,
  { t, format }: Pick<Words, 't' | 'format'>,
): string {
  const { lastAt, restsUntil, share } = refresh.markets[market];
  const { letter } = VENUES[market];
  if (restsUntil !== null) return t('refresh-rests', { letter, time: format.age(restsUntil - now) });
  return `${letter} ${lastAt === null ? '-' : format.age(now - lastAt)} ${format.share(share)}`;
}
