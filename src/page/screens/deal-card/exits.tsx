import { type JSX } from 'preact';
import { type Mills } from '../../../domain/money.ts';
import { words } from '../../state/words.ts';
import { type Deal } from './deal.ts';
import { Section } from './figures.tsx';

type Exit = NonNullable<Deal['exits']['bid']>;

interface Way {
  readonly name: string;
  readonly exit: Exit | null;
  readonly none: string;
}

/** The three ways to sell beside each other, so that one sees what the best one depends on. */
export function Exits({ deal }: { readonly deal: Deal }): JSX.Element {
  const { t } = words();
  const { bid, undercut, median, medianOf } = deal.exits;
  const ways: readonly Way[] = [
    { name: t('card-to-bid'), exit: bid, none: t('card-no-bid') },
    { name: t('card-undercut'), exit: undercut, none: '' },
    { name: t(`card-median-${medianOf}`), exit: median, none: t('card-not-known') },
  ];
  const widest = Math.max(...ways.map(({ exit }) => Math.abs(exit?.net ?? 0)), 1);
  return (
    <Section title={t('app-exits')}>
      <ul class="exits">
        {ways.map((way) => (
          <li key={way.name}>
            <ExitBar way={way} widest={widest} sellPrice={deal.sellPrice} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface ExitBarProps {
  readonly way: Way;
  readonly widest: number;
  readonly sellPrice: Mills;
}

function ExitBar({ way: { name, exit, none }, widest, sellPrice }: ExitBarProps): JSX.Element {
  const { t, format } = words();
  if (exit === null) {
    return (
      <div class="exit">
        <span>{name}</span>
        <span class="hint">{none}</span>
      </div>
    );
  }
  const isLoss = exit.net < 0;
  return (
    <div class="exit">
      <span>
        {name} <b>{format.dollars(format.received(exit.price))}</b>
        {exit.price === sellPrice && <span class="tag">{t('app-exit-expected')}</span>}
      </span>
      <span class={isLoss ? 'loss' : 'gain'}>
        {format.net(exit.net)} <small>{format.share(exit.roi)}</small>
      </span>
      <span class="track" aria-hidden="true">
        <i class={isLoss ? 'loss' : 'gain'} style={{ width: `${(Math.abs(exit.net) / widest) * 100}%` }} />
      </span>
    </div>
  );
}
