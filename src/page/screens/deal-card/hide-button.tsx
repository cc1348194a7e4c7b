import { type JSX } from 'preact';
import { useState } from 'preact/hooks';
import { goBack, type ItemWay } from '../../state/navigation.ts';
import { changeSettings } from '../../state/settings.ts';
import { words } from '../../state/words.ts';

/** Hides the item from all scans, as the card's button in the chat does; the settings show it again. */
export function HideButton({ way: { game, key } }: { readonly way: ItemWay }): JSX.Element {
  const { t } = words();
  const [problem, setProblem] = useState<string>();
  const hide = async (): Promise<void> => {
    const refusal = await changeSettings({ kind: 'hide', game, key });
    if (refusal === undefined) goBack();
    else setProblem(refusal);
  };
  return (
    <div class="hiding">
      <button type="button" class="button quiet" onClick={() => void hide()}>
        {t('button-hide')}
      </button>
      <p class="hint">{problem ?? t('app-hide-note')}</p>
    </div>
  );
}
