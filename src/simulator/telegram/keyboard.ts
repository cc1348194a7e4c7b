import { badRequest } from './api-error.ts';
import { type InlineButton } from './types.ts';

const MOST_BUTTONS = 100;
const MOST_DATA_BYTES = 64;

/** Reads the rows of an inline keyboard off `reply_markup`; other kinds of keyboards give no rows. */
export function readButtons(markup: unknown): readonly (readonly InlineButton[])[] {
  const rows = (markup as { readonly inline_keyboard?: unknown } | undefined)?.inline_keyboard ?? [];
  if (!isRows(rows))
    throw badRequest("can't parse inline keyboard: expected an Array of Array of InlineKeyboardButton");
  if (rows.flat().length > MOST_BUTTONS) throw badRequest('reply markup is too long');
  rows.flat().forEach(checkButton);
  return rows.filter((row) => row.length > 0);
}

function isRows(rows: unknown): rows is InlineButton[][] {
  return Array.isArray(rows) && rows.every(Array.isArray);
}

function checkButton(button: InlineButton): void {
  const { text, callback_data: data, url, web_app: page } = button;
  if (typeof text !== 'string' || text.trim() === '')
    throw badRequest('inline keyboard button text must be non-empty');
  if (Object.keys(button).length < 2)
    throw badRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
  if (data !== undefined && !isDataSize(Buffer.byteLength(data))) throw badRequest('BUTTON_DATA_INVALID');
  if (url !== undefined && !/^(https?|tg):\/\/\S+$/.test(url))
    throw badRequest(`inline keyboard button URL '${url}' is invalid`);
  if (page !== undefined && !/^https:\/\/\S+$/.test(page.url))
    throw badRequest(
      `inline keyboard button Web App URL '${page.url}' is invalid: Only HTTPS links are allowed`,
    );
}

function isDataSize(bytes: number): boolean {
  return bytes >= 1 && bytes <= MOST_DATA_BYTES;
}

/** Reads the keys off a `reply_markup`: none for one that takes them away, undefined for one that leaves them be. */
export function readKeys(markup: unknown): readonly (readonly string[])[] | undefined {
  const { keyboard, remove_keyboard: isRemoved } = (markup ?? {}) as ReplyMarkup;
  if (isRemoved === true) return [];
  if (keyboard === undefined) return undefined;
  const rows = keyboard.map((row) => row.map((key) => (typeof key === 'string' ? key : key.text)));
  if (rows.flat().some((text) => typeof text !== 'string' || text.trim() === '')) {
    throw badRequest('keyboard button text must be non-empty');
  }
  return rows;
}

interface ReplyMarkup {
  readonly keyboard?: readonly (readonly (string | { readonly text: string })[])[];
  readonly remove_keyboard?: boolean;
}
