/** The first `length` UTF-16 units of a text, or one less where a character of two units would be torn apart. */
export function cutText(text: string, length: number): string {
  // Half a character is no Unicode: Telegram refuses the whole message.
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
}

const NOTICE_CHARACTERS = 200;

/** A text as Telegram takes it under a tapped button (core.telegram.org/bots/api#answercallbackquery). */
export function cutNotice(text: string): string {
  return cutText(text, NOTICE_CHARACTERS);
}
