import { type JSX } from 'preact';
import { words } from '../../state/words.ts';
import { type Deal } from './deal.ts';
import { Figure, Section } from './figures.tsx';

/** How far the price may fall before the deal loses, and what is left if it falls as it usually does. */
export function Safety({ deal }: { readonly deal: Deal }): JSX.Element {
  const { t, format } = words();
  const { breakEven, cushion, risked } = deal;
  return (
    <Section title={t('app-safety')}>
      <Scale deal={deal} />
      <dl>
        <Figure name={t('card-cushion')} value={format.share(cushion)} />
        <Figure name={t('card-break-even')} value={format.dollars(format.paid(breakEven))} />
        <Figure name={t('card-risked')} value={`${format.net(risked.net)} ${format.share(risked.roi)}`} />
      </dl>
    </Section>
  );
}

/** Buying price, break-even and expected sale on one line; what lies beyond the break-even is gain. */
function Scale({ deal: { buyPrice, breakEven, sellPrice } }: { readonly deal: Deal }): JSX.Element {
  const low = Math.min(buyPrice, breakEven) * 0.97;
  const high = Math.max(sellPrice, breakEven) * 1.02;
  const at = (price: number): string => `${((price - low) / (high - low)) * 100}%`;
  const [from, to] = [Math.min(breakEven, sellPrice), Math.max(breakEven, sellPrice)];
  return (
    <div class="scale" aria-hidden="true">
      <i
        class={sellPrice >= breakEven ? 'gain' : 'loss'}
        style={{ left: at(from), right: `calc(100% - ${at(to)})` }}
      />
      <b class="buy" style={{ left: at(buyPrice) }} />
      <b class="even" style={{ left: at(breakEven) }} />
      <b class="sell" style={{ left: at(sellPrice) }} />
    </div>
  );
}
