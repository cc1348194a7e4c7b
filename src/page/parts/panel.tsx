import { type ComponentChildren, type JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { goBack } from '../state/navigation.ts';
import { words } from '../state/words.ts';

/** Something that stands before a screen on a phone, and beside it on a wide screen. */
export interface PanelProps {
  /** The id of its heading. */
  readonly labelledBy: string;
  readonly isBusy?: boolean;
  readonly head: ComponentChildren;
  readonly children: ComponentChildren;
  readonly foot: ComponentChildren;
}

/** A panel with the way back, which takes the focus when it opens and goes by Escape. */
export function Panel({ labelledBy, isBusy = false, head, children, foot }: PanelProps): JSX.Element {
  const closer = useRef<HTMLButtonElement>(null);
  useEffect(() => closer.current?.focus({ preventScroll: true }), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') goBack();
  };
  return (
    <aside class="card" aria-labelledby={labelledBy} aria-busy={isBusy} onKeyDown={onKeyDown}>
      <header class="bar">
        <button type="button" class="round" aria-label={words().t('app-back')} ref={closer} onClick={goBack}>
          <svg viewBox="0 0 20 20" aria-hidden="true">
            <path d="m12.5 4-6 6 6 6" />
          </svg>
        </button>
        {head}
      </header>
      <div class="card-body" role="group" aria-labelledby={labelledBy} tabIndex={0}>
        {children}
      </div>
      <footer class="card-foot">{foot}</footer>
    </aside>
  );
}
