import { type JSX } from 'preact';

/** Stands for what is still to come. */
export function Ghosts({ count = 6 }: { readonly count?: number }): JSX.Element {
  return (
    <div class="ghosts" aria-busy="true">
      {Array.from({ length: count }, (_, index) => (
        <i key={index} />
      ))}
    </div>
  );
}
