import { type CallbackAction } from '../callbacks/callback-action.ts';
import { type Button, button } from '../chat/screen.ts';

/** One page of a list, and the buttons that turn to the others. */
export interface Page<T> {
  readonly shown: readonly T[];
  readonly turn: readonly Button[];
}

/** Cuts a list to one page, counted from 0; a page beyond the end is the last one. */
export function cutPage<T>(
  all: readonly T[],
  { page, rows }: { readonly page: number; readonly rows: number },
  turnTo: (page: number) => CallbackAction,
): Page<T> {
  const current = Math.min(page, Math.max(0, Math.ceil(all.length / rows) - 1));
  return {
    shown: all.slice(current * rows, (current + 1) * rows),
    turn: turnButtons(current, Math.ceil(all.length / rows), turnTo),
  };
}

/** The buttons that turn pages, of which there are `pages`; none for one page. */
export function turnButtons(
  page: number,
  pages: number,
  turnTo: (page: number) => CallbackAction,
): readonly Button[] {
  if (pages < 2) return [];
  const wrap = (to: number): number => (to + pages) % pages;
  return [
    button('◀', turnTo(wrap(page - 1))),
    button(`${page + 1}/${pages}`, turnTo(page)),
    button('▶', turnTo(wrap(page + 1))),
  ];
}
