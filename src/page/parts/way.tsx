import { type JSX } from 'preact';
import { type Direction, VENUES } from '../../domain/venue.ts';
import { words } from '../state/words.ts';

/** Where it is bought and sold, in two letters. */
export function Way({ buyOn, sellOn }: Direction): JSX.Element {
  const text = words().t('app-way', { from: VENUES[buyOn].name, to: VENUES[sellOn].name });
  return (
    <span class={`way way-${buyOn}`}>
      <span aria-hidden="true">
        {VENUES[buyOn].letter}
        <svg viewBox="0 0 8 8">
          <path d="M1 4h5M4 1.5 6.5 4 4 6.5" />
        </svg>
        {VENUES[sellOn].letter}
      </span>
      <span class="unseen">{text}</span>
    </span>
  );
}
