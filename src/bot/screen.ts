import { type CallbackAction } from './callback-action.ts';
import { type Html } from './html.ts';

/** A button under a message: it asks the bot for something, or opens a page. */
export type Button =
  | { readonly text: string; readonly action: CallbackAction }
  | { readonly text: string; readonly url: string };

/** Everything that one message shows: what a view makes and the chat sends. */
export interface Screen {
  readonly text: Html;
  readonly buttons: readonly (readonly Button[])[];
  /** Asks the person to type an answer; the hint stands in the empty input field. */
  readonly replyHint?: string;
}

/** A button that asks the bot for something. */
export function button(text: string, action: CallbackAction): Button {
  return { text, action };
}

/** A message without buttons. */
export function plainScreen(text: Html): Screen {
  return { text, buttons: [] };
}
