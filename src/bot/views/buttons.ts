import { type CallbackAction } from '../callbacks/callback-action.ts';
import { type Button, button } from '../chat/screen.ts';
import { type Words } from '../words/words.ts';

/** The button that leads back to where a screen was opened. */
export function backButton(action: CallbackAction, { t }: Words): Button {
  return button(t('button-back'), action);
}

/** The button that shows the same anew. */
export function refreshButton(action: CallbackAction, { t }: Words): Button {
  return button(t('button-refresh'), action);
}
