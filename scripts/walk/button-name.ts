import { type InlineButton, type SeenMessage } from '../../src/simulator/index.ts';

/** Screens whose buttons differ only by the row, page or item that they are for. */
const LISTS: ReadonlySet<string> = new Set(['s', 'd', 'p', 'u', 'l', 'w', 'g', 'k']);

/** Settings whose label is their present value. */
const SHOWS_VALUE = /^1:c:(t|p)\b/;

/** The family of a button's action, which is the second part of its data. */
function familyOf(data: string): string {
  return data.split(':')[1] ?? '';
}

/** A button's data without ids, rows and amounts. */
function shapeOf({ callback_data: data = '' }: InlineButton): string {
  return data
    .split(':')
    .map((part, index) => (index < 2 || /^[a-z+-]$/.test(part) ? part : '#'))
    .join(':');
}

/** What makes two screens the same one, whatever figures they show. */
export function nameScreen({ buttons }: SeenMessage): string {
  const shapes = buttons.flat().filter(isTappable).map(shapeOf);
  return [...new Set(shapes)].toSorted().join(' ');
}

/** What makes two buttons of a screen the same one: in lists any row, page or item stands for all of them. */
export function nameButton(button: InlineButton): string {
  const { callback_data: data = '', text } = button;
  const shape = shapeOf(button);
  // A choice is the same button whether it is chosen or not.
  const label = text.replace(/^✓ /, '');
  const isMasked = LISTS.has(familyOf(data)) || SHOWS_VALUE.test(data);
  return isMasked ? `${shape} ${maskLabel(label)}` : `${shape} ${label}`;
}

/** Buttons that open a page each, which no other button of their letters stands for. */
const PAGE_OPENER = /^1:(c:m|i|b:s):/;

/** What makes two buttons go the same way through the bot: their letters, whatever values they carry. */
export function nameHandler(button: InlineButton): string {
  const { callback_data: data = '' } = button;
  return PAGE_OPENER.test(data) ? data : shapeOf(button);
}

/** Item names have a bar or a bracket, which no label of ours has. */
function maskLabel(label: string): string {
  return /[|(★]/.test(label) ? 'item' : label.replace(/[\d.,]+/g, '#');
}

/** True iff a tap on it reaches the bot. */
export function isTappable({ callback_data: data }: InlineButton): boolean {
  return data !== undefined;
}
