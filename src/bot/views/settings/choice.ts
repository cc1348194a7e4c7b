import { type Button, button } from '../../chat/screen.ts';
import { type Words } from '../../words/words.ts';

/** The label of a choice, marked when it is the present one. */
export function markChosen(label: string, isChosen: boolean): string {
  return isChosen ? `✓ ${label}` : label;
}

/** Leads from a page of the settings to the first one. */
export function backToMain({ t }: Words): readonly Button[] {
  return [button(t('button-back'), { kind: 'settings-show', page: 'main' })];
}
