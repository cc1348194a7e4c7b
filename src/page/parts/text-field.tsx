import { type JSX } from 'preact';

/** A line that somebody types. */
export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  /** True for amounts, for which phones show figures. */
  readonly isFigure?: boolean;
  readonly placeholder?: string;
}

/** A labelled line of text. */
export function TextField({
  label,
  value,
  onInput,
  isFigure = false,
  placeholder,
}: TextFieldProps): JSX.Element {
  return (
    <label class="field">
      <span class="field-name">{label}</span>
      <input
        type="text"
        inputMode={isFigure ? 'decimal' : 'text'}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        maxLength={100}
        value={value}
        {...(placeholder !== undefined && { placeholder })}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </label>
  );
}
