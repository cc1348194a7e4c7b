import { type InlineButton, type SeenMessage, type TextEntity } from '../../src/simulator/index.ts';

/** Telegram's own two looks. */
export type Theme = 'dark' | 'light';

const COLOURS: Readonly<Record<Theme, string>> = {
  dark: '--back:#0e1621;--bubble:#182533;--mine:#2b5278;--text:#f5f5f5;--muted:#6d7f8f;--code:#7fc0f5;--button:#22364a;--link:#62bcf9',
  light:
    '--back:#d7e3ec;--bubble:#fff;--mine:#effdde;--text:#000;--muted:#7d8b97;--code:#3b6ea5;--button:#68869d;--link:#168acd',
};

const STYLE = `
  * { box-sizing: border-box; margin: 0 }
  body { background: var(--back); color: var(--text); font: 16px/1.32 'Noto Sans', 'DejaVu Sans', sans-serif; padding: 10px 8px }
  .row { display: flex; flex-direction: column; align-items: flex-start; margin-bottom: 8px }
  .row.user { align-items: flex-end }
  .bubble { background: var(--bubble); border-radius: 14px; padding: 7px 11px 8px; max-width: 100%; white-space: pre-wrap; overflow-wrap: anywhere }
  .user .bubble { background: var(--mine) }
  .wide { width: 100% }
  pre { font: 15px/1.36 'Noto Sans Mono', 'DejaVu Sans Mono', monospace; white-space: pre; overflow: hidden; color: var(--text) }
  code { font: 15px 'Noto Sans Mono', 'DejaVu Sans Mono', monospace; color: var(--code) }
  a { color: var(--link); text-decoration: none }
  img { display: block; width: calc(100% + 22px); margin: -7px -11px 7px; border-radius: 14px 14px 4px 4px }
  .keys { width: 100%; margin-top: 3px; display: grid; gap: 3px }
  .keys div { display: flex; gap: 3px }
  .keys span { flex: 1; background: var(--button); color: #fff; border-radius: 8px; padding: 8px 2px; text-align: center; font-size: 14.5px; white-space: nowrap; overflow: hidden; text-overflow: ellipsis }
`;

/** A page that shows messages as Telegram does on a phone. */
export function renderPhone(messages: readonly SeenMessage[], theme: Theme): string {
  return `<!doctype html><meta charset="utf-8"><style>:root{${COLOURS[theme]}}${STYLE}</style>${messages.map(renderMessage).join('')}`;
}

function renderMessage({ from, text, entities, buttons, photo }: SeenMessage): string {
  const picture =
    photo === undefined ? '' : `<img src="data:image/png;base64,${photo.content.toString('base64')}">`;
  const keys = buttons.length === 0 ? '' : `<div class="keys">${buttons.map(renderRow).join('')}</div>`;
  const isWide = photo !== undefined || buttons.length > 0 || entities.some(({ type }) => type === 'pre');
  return `<div class="row ${from}"><div class="bubble${isWide ? ' wide' : ''}">${picture}${renderText(text, entities)}</div>${keys}</div>`;
}

function renderRow(row: readonly InlineButton[]): string {
  const keys = row.map(({ text, url }) => `<span>${escape(text)}${url === undefined ? '' : ' ↗'}</span>`);
  return `<div>${keys.join('')}</div>`;
}

const TAGS: Readonly<Record<string, string>> = {
  bold: 'b',
  italic: 'i',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
  pre: 'pre',
};

/** A text with its formatting; marks that begin or end at one place nest. */
function renderText(text: string, entities: readonly TextEntity[]): string {
  const open = new Map<number, string>();
  const close = new Map<number, string>();
  for (const { type, offset, length, url = '' } of entities) {
    const tag = TAGS[type] ?? (type === 'text_link' ? 'a' : undefined);
    if (tag === undefined) continue;
    const start = tag === 'a' ? `<a href="${escape(url)}">` : `<${tag}>`;
    open.set(offset, (open.get(offset) ?? '') + start);
    close.set(offset + length, `</${tag}>` + (close.get(offset + length) ?? ''));
  }
  const pieces = Array.from({ length: text.length + 1 }, (_, at) => {
    return (close.get(at) ?? '') + (open.get(at) ?? '') + (at < text.length ? escapeAt(text, at) : '');
  });
  return pieces.join('').replaceAll('</pre>\n', '</pre>');
}

function escapeAt(text: string, at: number): string {
  return escape(text.charAt(at));
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
