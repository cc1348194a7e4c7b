import { type CallbackAction } from '../callbacks/callback-action.ts';
import { type Html } from './html.ts';

/** A button under a message: it asks the bot for something, or opens an address, as a Mini App where it is a `page`. */
export type Button =
  | { readonly text: string; readonly action: CallbackAction }
  | { readonly text: string; readonly url: string }
  | { readonly text: string; readonly page: string };

/** Everything that one message shows: what a view makes and the chat sends. */
export interface Screen {
  readonly text: Html;
  readonly buttons: readonly (readonly Button[])[];
  /** Asks the person to type an answer; the hint stands in the empty input field. */
  readonly replyHint?: string;
  /** Keys to show below the input field, row by row; none takes them away. Only in private chats, and without buttons. */
  readonly keys?: readonly (readonly string[])[];
}

/** A picture with what stands under it: the caption says the same to those who cannot see it. */
export interface Photo extends Pick<Screen, 'buttons'> {
  readonly png: Uint8Array;
  readonly caption: Html;
}

/** A button that asks the bot for something. */
export function button(text: string, action: CallbackAction): Button {
  return { text, action };
}

/** A message without buttons. */
export function plainScreen(text: Html): Screen {
  return { text, buttons: [] };
}
