import { type ComponentChildren, type JSX } from 'preact';
import { touch } from '../telegram.ts';

/** One of several choices, of which one is on. */
export interface ChoiceProps {
  readonly isOn: boolean;
  readonly onChoose: () => void;
  readonly children: ComponentChildren;
}

/** A choice as a chip. */
export function Choice({ isOn, onChoose, children }: ChoiceProps): JSX.Element {
  return (
    <button
      type="button"
      class="chip"
      aria-pressed={isOn}
      onClick={() => {
        touch('choice');
        onChoose();
      }}
    >
      {children}
    </button>
  );
}
