import { type JSX } from 'preact';
import { useId } from 'preact/hooks';
import { touch } from '../telegram.ts';

/** One of a few choices. */
export interface Segment<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

/** A few choices beside each other, of which one holds. */
export interface SegmentedProps<Value extends string> {
  readonly legend: string;
  /** True iff the legend is for screen readers only, since what stands around says it. */
  readonly isBare?: boolean;
  readonly segments: readonly Segment<Value>[];
  readonly value: Value | undefined;
  readonly isDisabled?: boolean;
  readonly onChoose: (value: Value) => void;
}

/** Radio buttons in the look of a switch. */
export function Segmented<Value extends string>({
  legend,
  isBare = false,
  segments,
  value,
  isDisabled = false,
  onChoose,
}: SegmentedProps<Value>): JSX.Element {
  const name = useId();
  return (
    <fieldset class="segmented" disabled={isDisabled}>
      <legend class={isBare ? 'unseen' : 'field-name'}>{legend}</legend>
      <div class="segments">
        {segments.map((segment) => (
          <label key={segment.value}>
            <input
              type="radio"
              name={name}
              value={segment.value}
              checked={segment.value === value}
              onChange={() => {
                touch('choice');
                onChoose(segment.value);
              }}
            />
            <span>{segment.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
