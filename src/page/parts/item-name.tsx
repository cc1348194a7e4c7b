import { type JSX } from 'preact';
import { shortenWear, splitName } from '../item-name.ts';

/** A name in one line, of which the least telling part is cut off first. */
export function ItemName({ name }: { readonly name: string }): JSX.Element {
  const { main, finish, wear } = splitName(name);
  return (
    <>
      <span class="name">{main}</span>
      <span class="finish">{finish}</span>
      {wear !== '' && (
        <>
          <span class="wear" aria-hidden="true">
            {shortenWear(wear)}
          </span>
          <span class="unseen">{wear}</span>
        </>
      )}
    </>
  );
}
