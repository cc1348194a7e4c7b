import { type ChatMessage, type InlineButton, type TextEntity } from './types.ts';

/** How a chat is drawn. */
export interface RenderOptions {
  /** The width of the drawing in characters, 60 unless said otherwise. */
  readonly columns?: number;
  /** Whether bold and the like are drawn with terminal colours. */
  readonly color?: boolean;
}

type DrawnMessage = Pick<
  ChatMessage,
  'sender' | 'text' | 'entities' | 'buttons' | 'edits' | 'document' | 'photo'
>;

const DEFAULT_COLUMNS = 60;
const RESET = '\u001b[0m';
const STYLES: Readonly<Record<string, string>> = {
  bold: '\u001b[1m',
  italic: '\u001b[3m',
  underline: '\u001b[4m',
  strikethrough: '\u001b[9m',
  code: '\u001b[36m',
  pre: '\u001b[36m',
  text_link: '\u001b[34m',
};

/** Draws messages as a person would see them; buttons are numbered within their message, from 1. */
export function renderChat(
  messages: readonly DrawnMessage[],
  { columns = DEFAULT_COLUMNS, color = false }: RenderOptions = {},
): string {
  return messages.map((message) => renderMessage(message, columns, color)).join('\n\n');
}

function renderMessage(message: DrawnMessage, columns: number, color: boolean): string {
  const { sender, edits, buttons } = message;
  const head = `${sender.first_name}${edits > 0 ? ' (edited)' : ''}`;
  const lines = [
    ...renderFiles(message),
    ...decorate(message.text, message.entities, color)
      .split('\n')
      .flatMap((line) => wrap(line, columns - 2)),
  ];
  const drawn = [
    paint(head, 'bold', color),
    ...lines.map((line) => `│ ${line}`),
    ...renderButtons(buttons, columns),
  ];
  return drawn.join('\n');
}

function renderFiles({ document, photo }: DrawnMessage): readonly string[] {
  return [
    ...(document === undefined ? [] : [`[file ${document.filename}, ${document.bytes} bytes]`]),
    ...(photo === undefined ? [] : [`[photo ${photo.width}×${photo.height}]`]),
  ];
}

/** Links show where they lead; other formatting shows only in colour. */
function decorate(text: string, entities: readonly TextEntity[], color: boolean): string {
  const marks = entities.flatMap((entity) => {
    const end = entity.offset + entity.length;
    const close = entity.type === 'text_link' ? ` <${entity.url ?? ''}>` : '';
    const style = color ? STYLES[entity.type] : undefined;
    return [
      { at: entity.offset, mark: style ?? '' },
      { at: end, mark: `${style === undefined ? '' : RESET}${close}` },
    ];
  });
  return marks
    .sort((left, right) => right.at - left.at)
    .reduce((drawn, { at, mark }) => drawn.slice(0, at) + mark + drawn.slice(at), text);
}

function renderButtons(buttons: ChatMessage['buttons'], columns: number): string[] {
  let number = 0;
  return buttons.flatMap((row) => {
    const labels = row.map((button) => `[${++number}: ${button.text}${opensPage(button) ? ' ↗' : ''}]`);
    return wrap(labels.join(' '), columns);
  });
}

// eslint-disable-next-line no-control-regex -- the escape character is what starts a terminal's colour
const ESCAPES = /\u001b\[\d+m/g;

/** Breaks a line at spaces; a word longer than the line stays whole. */
function wrap(line: string, columns: number): string[] {
  const width = (text: string): number => text.replace(ESCAPES, '').length;
  if (width(line) <= columns) return [line];
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    const joined = current === '' ? word : `${current} ${word}`;
    if (width(joined) > columns && current !== '') lines.push(current);
    current = width(joined) > columns && current !== '' ? word : joined;
  }
  return [...lines, current];
}

function paint(text: string, style: string, color: boolean): string {
  return color ? `${STYLES[style] ?? ''}${text}${RESET}` : text;
}

function opensPage({ url, web_app: page }: InlineButton): boolean {
  return url !== undefined || page !== undefined;
}
