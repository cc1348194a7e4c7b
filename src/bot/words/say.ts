import { type Formats } from './formats.ts';
import { type Translate } from './translate.ts';

/** What it takes to say something in one language, in the chat and on the page alike. */
export interface Say {
  readonly t: Translate;
  readonly format: Formats;
}
