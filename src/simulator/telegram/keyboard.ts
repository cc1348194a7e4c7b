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
  const { text, callback_data: data, url } = button;
  if (typeof text !== 'string' || text.trim() === '')
    throw badRequest('inline keyboard button text must be non-empty');
  if (Object.keys(button).length < 2)
    throw badRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
  if (data !== undefined && !isDataSize(Buffer.byteLength(data))) throw badRequest('BUTTON_DATA_INVALID');
  if (url !== undefined && !/^(https?|tg):\/\/\S+$/.test(url))
    throw badRequest(`inline keyboard button URL '${url}' is invalid`);
}

function isDataSize(bytes: number): boolean {
  return bytes >= 1 && bytes <= MOST_DATA_BYTES;
}
