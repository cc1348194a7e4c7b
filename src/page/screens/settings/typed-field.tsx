import { type JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { type Change, changeSettings } from '../../state/settings.ts';

/** A value that is typed, and read by the bot as what is typed in the chat. */
export interface TypedFieldProps {
  readonly label: string;
  /** As it is now, in a form in which it could be typed. */
  readonly value: string;
  readonly isFigure?: boolean;
  /** Names under which a phone or browser offers what can be typed. */
  readonly offers?: readonly string[];
  readonly toChange: (text: string) => Change;
}

/** A labelled line that is taken over when it is left or Enter is pressed; Escape brings back what holds. */
export function TypedField(props: TypedFieldProps): JSX.Element {
  const { label, value, isFigure = false, offers } = props;
  const { text, problem, isBusy, type, commit, reset } = useTyped(props);
  const id = useId();
  return (
    <div class="field">
      <label class="field-name" for={id}>
        {label}
      </label>
      <input
        id={id}
        type="text"
        inputMode={isFigure ? 'decimal' : 'text'}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        enterkeyhint="done"
        maxLength={100}
        value={text ?? value}
        aria-invalid={problem !== undefined}
        aria-busy={isBusy}
        {...(problem !== undefined && { 'aria-describedby': `${id}-problem` })}
        {...(offers && { list: `${id}-offers` })}
        onInput={(event) => type(event.currentTarget.value)}
        onChange={(event) => commit(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') reset();
          if (event.key === 'Enter') event.currentTarget.blur();
        }}
      />
      {offers && (
        <datalist id={`${id}-offers`}>
          {offers.map((offer) => (
            <option key={offer} value={offer} />
          ))}
        </datalist>
      )}
      {problem !== undefined && (
        <p class="field-problem" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

interface Typed {
  readonly text: string | undefined;
  readonly problem: string | undefined;
  readonly isBusy: boolean;
  readonly type: (text: string) => void;
  readonly commit: (text: string) => void;
  readonly reset: () => void;
}

/** What cannot be read stays as it was typed, so that it can be put right. */
function useTyped({ value, toChange }: Pick<TypedFieldProps, 'value' | 'toChange'>): Typed {
  const [text, setText] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const reset = (): void => {
    setText(undefined);
    setProblem(undefined);
  };
  const commit = async (typed: string): Promise<void> => {
    if (typed.trim() === value) {
      reset();
      return;
    }
    setBusy(true);
    const refusal = await changeSettings(toChange(typed));
    setBusy(false);
    setProblem(refusal);
    if (refusal === undefined) setText(undefined);
  };
  return { text, problem, isBusy, type: setText, commit: (typed) => void commit(typed), reset };
}
