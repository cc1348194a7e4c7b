import { type Html, type HtmlPart } from '../chat/html.ts';
import { type Messages } from './messages.ts';

/** The name of a text. */
export type MessageKey = keyof Messages<unknown>;

/** The name of a text without placeholders. */
export type PlainKey = {
  [Key in MessageKey]: Messages<unknown>[Key] extends null ? Key : never;
}[MessageKey];

/** What a text needs besides its name: a value for each placeholder, or nothing. */
type Values<Key extends MessageKey, Value> = Messages<Value>[Key] extends null
  ? []
  : [values: Messages<Value>[Key]];

/** Gives a text as plain characters; what is to be a number is a number, so that it takes the right plural. */
export type Translate = <Key extends MessageKey>(key: Key, ...values: Values<Key, string | number>) => string;

/** Gives a text as HTML: all of it is escaped but those values that are HTML already. */
export type TranslateHtml = <Key extends MessageKey>(key: Key, ...values: Values<Key, HtmlPart>) => Html;
